package org.headwaters.collection;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.headwaters.space.SpaceQueries;

/** All reads of collections. What is in one is shown as far as the actor may see it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CollectionQueries {

    /** Collections on one page. */
    public static final int PER_PAGE = 24;

    private static final String VIEW =
            """
            SELECT NEW org.headwaters.collection.CollectionView(c.id, c.slug, c.title, c.purpose, c.audience, s.id, s.slug, s.name,
                s.visibility, m.id, m.handle, m.name, c.byCoordinators, c.copiedFrom, c.updatedAt, c.version)
            FROM ResourceCollection c
            JOIN CommunityMember m ON m.id = c.ownerId
            LEFT JOIN Space s ON s.id = c.spaceId
            WHERE\s""";

    private static final String ORDER = " ORDER BY c.byCoordinators DESC, c.updatedAt DESC, c.id DESC";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ResourceQueries resources;

    @Inject
    private SpaceQueries spaces;

    /**
     * One page of collections: those of coordinators first, then the latest.
     *
     * @param page from 1
     * @return one more than {@link #PER_PAGE} where there is a next page
     */
    public List<CollectionView> list(Actor actor, int page) {
        return visible(actor, "")
                .setFirstResult((page - 1) * PER_PAGE)
                .setMaxResults(PER_PAGE + 1)
                .getResultList();
    }

    /** The latest collections of coordinators. */
    public List<CollectionView> byCoordinators(Actor actor, int size) {
        return visible(actor, " AND c.byCoordinators = TRUE")
                .setMaxResults(size)
                .getResultList();
    }

    /** One collection, when the actor may see it. */
    public Optional<CollectionView> find(Actor actor, long id) {
        return em.createQuery(VIEW + "c.id = :id", CollectionView.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(found -> CollectionPolicy.mayRead(actor, found));
    }

    /** The collections that hold a resource, as far as the actor may see them. */
    public List<CollectionView> holding(Actor actor, long resource) {
        return visible(
                        actor,
                        " AND c.id IN (SELECT i.collectionId FROM CollectionItem i WHERE i.resourceId = :resource)")
                .setParameter("resource", resource)
                .setMaxResults(PER_PAGE)
                .getResultList();
    }

    /** The collections the actor may add to. */
    public List<CollectionView> editable(Actor actor) {
        String mine = "c.ownerId = :me AND c.byCoordinators = FALSE";
        return visible(
                        actor,
                        " AND (" + mine
                                + (CollectionPolicy.mayMakeForAll(actor) ? " OR c.byCoordinators = TRUE)" : ")"))
                .setParameter("me", actor.memberId())
                .getResultList();
    }

    /** What is in a collection that {@link #find} has let the actor see, in its order, as far as the actor may see it. */
    public List<CollectionItemView> items(Actor actor, CollectionView collection) {
        List<CollectionItem> all = em.createQuery(
                        "SELECT i FROM CollectionItem i WHERE i.collectionId = :id ORDER BY i.position, i.id",
                        CollectionItem.class)
                .setParameter("id", collection.id())
                .getResultList();
        Map<Long, ResourceRow> seen = resources.among(
                actor,
                all.stream()
                        .map(item -> item.what().resource())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<Long, Object[]> threads = threads(
                actor,
                all.stream()
                        .map(item -> item.what().thread())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        List<CollectionItemView> views = new ArrayList<>();
        for (CollectionItem item : all) {
            ResourceRow resource =
                    item.what().resource() == null ? null : seen.get(item.what().resource());
            Object[] thread = item.what().thread() == null
                    ? null
                    : threads.get(item.what().thread());
            if (resource != null) {
                views.add(new CollectionItemView(
                        item.id(),
                        resource.path(),
                        resource.title(),
                        resource.language().tag(),
                        true,
                        item.note()));
            } else if (thread != null) {
                views.add(new CollectionItemView(
                        item.id(),
                        "/discussions/" + thread[0] + "/" + thread[1],
                        (String) thread[2],
                        null,
                        false,
                        item.note()));
            }
        }
        return views;
    }

    private Map<Long, Object[]> threads(Actor actor, Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "SELECT t.id, t.slug, t.title FROM DiscussionThread t WHERE t.id IN :ids AND t.spaceId IN :spaces"
                                        + " AND t.listed = TRUE",
                                Object[].class)
                        .setParameter("ids", ids)
                        .setParameter("spaces", spaces.readableIds(actor))
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> row));
    }

    private TypedQuery<CollectionView> visible(Actor actor, String more) {
        return em.createQuery(VIEW + CollectionPolicy.VISIBLE + more + ORDER, CollectionView.class)
                .setParameter("member", ResourcePolicy.readsMembersOnly(actor))
                .setParameter("spaces", spaces.readableIds(actor));
    }
}
