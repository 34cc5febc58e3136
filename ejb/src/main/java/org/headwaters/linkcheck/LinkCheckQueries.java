package org.headwaters.linkcheck;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;

/** All reads of what became of links. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LinkCheckQueries {

    /** Most links on one page. */
    static final int MOST = 200;

    private static final String VIEW =
            """
            SELECT NEW org.headwaters.linkcheck.LinkCheckView(c.resourceId, c.inWords, c.state, c.address, c.movedTo, c.why, c.checkedAt)
            FROM LinkCheck c JOIN Resource r ON r.id = c.resourceId AND (c.inWords = TRUE OR r.link = c.address)
            WHERE\s""";

    private static final String BROKEN =
            "c.state IN (org.headwaters.linkcheck.LinkState.GONE, org.headwaters.linkcheck.LinkState.MOVED)";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ResourceQueries resources;

    @Inject
    private LinksInWords words;

    @Inject
    private Settings settings;

    /** What became of the link of a resource, when the actor may see it. */
    public Optional<LinkCheckView> of(Actor actor, long resource) {
        return resources.seen(actor, Set.of(resource)).isEmpty()
                ? Optional.empty()
                : em.createQuery(VIEW + "c.resourceId = :id AND c.inWords = FALSE", LinkCheckView.class)
                        .setParameter("id", resource)
                        .getResultStream()
                        .findFirst();
    }

    /** The links in the description of a resource that need somebody, when the actor may see it. */
    public List<LinkCheckView> inWords(Actor actor, long resource) {
        List<LinkCheckView> found = em.createQuery(
                        VIEW + "c.resourceId = :id AND c.inWords = TRUE AND " + BROKEN + " ORDER BY c.id",
                        LinkCheckView.class)
                .setParameter("id", resource)
                .getResultList();
        return found.isEmpty() || resources.seen(actor, Set.of(resource)).isEmpty() ? List.of() : there(found);
    }

    /** Without those that no longer stand in the words: these are read once an hour. */
    private List<LinkCheckView> there(List<LinkCheckView> found) {
        Map<Long, Set<String>> named = new HashMap<>();
        Set<Long> ids = found.stream()
                .filter(LinkCheckView::inWords)
                .map(LinkCheckView::resourceId)
                .collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            em.createQuery("SELECT r.id, r.description FROM Resource r WHERE r.id IN :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> named.put((Long) row[0], words.of((String) row[1])));
        }
        return found.stream()
                .filter(link -> !link.inWords()
                        || named.getOrDefault(link.resourceId(), Set.of()).contains(link.address()))
                .toList();
    }

    /** The resources whose link is gone: for marks in lists that hold only what their reader may see. */
    @OpenToAll("ids alone, to be compared with those of a list that the actor sees")
    public Set<Long> gone() {
        return Set.copyOf(em.createQuery(
                        "SELECT c.resourceId FROM LinkCheck c WHERE c.inWords = FALSE"
                                + " AND c.state = org.headwaters.linkcheck.LinkState.GONE",
                        Long.class)
                .getResultList());
    }

    /** How far the looks have come, for coordinators; a list that is empty says nothing where nobody has looked. */
    public Optional<LinkLooks> looks(Actor actor) {
        return LinkCheckPolicy.mayList(actor)
                ? Optional.of(
                        new LinkLooks(settings.linkCheck(), count(""), count(" WHERE c.checkedAt IS NULL"), last()))
                : Optional.empty();
    }

    private long count(String which) {
        return em.createQuery("SELECT COUNT(c) FROM LinkCheck c" + which, Long.class)
                .getSingleResult();
    }

    private Instant last() {
        return em.createQuery(
                        "SELECT c.checkedAt FROM LinkCheck c WHERE c.checkedAt IS NOT NULL ORDER BY c.checkedAt DESC",
                        Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The links that are gone or have moved, for coordinators. */
    public List<BrokenLink> broken(Actor actor) {
        if (!LinkCheckPolicy.mayList(actor)) {
            return List.of();
        }
        List<LinkCheckView> found = em.createQuery(
                        VIEW + BROKEN + " ORDER BY c.state, c.resourceId, c.inWords, c.id", LinkCheckView.class)
                .setMaxResults(MOST)
                .getResultList();
        Map<Long, ResourceRow> rows = resources.among(
                actor, found.stream().map(LinkCheckView::resourceId).collect(Collectors.toSet()));
        return there(found).stream()
                .filter(link -> rows.containsKey(link.resourceId()))
                .map(link -> new BrokenLink(rows.get(link.resourceId()), link))
                .toList();
    }
}
