package org.headwaters.link;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceRow;
import org.headwaters.space.SpaceQueries;

/** All reads of links. Each is shown to whoever may see both its ends; a post that was removed links nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LinkQueries {

    /** Most links on one page. */
    static final int MOST = 200;

    /** Whichever end is here; the thread at the other one, where there is one, must be there to read. */
    private static final String LINKS =
            """
            SELECT x, t.id, t.slug, t.title, p.number FROM ContentLink x
            LEFT JOIN DiscussionThread t ON t.id = CASE WHEN x.%1$s = :id THEN x.toThread ELSE x.fromThread END
            LEFT JOIN Post p ON p.id = x.postId
            WHERE (x.from%2$s = :id OR x.to%2$s = :id)
                AND (t.id IS NULL OR t.spaceId IN :spaces AND t.listed = TRUE)
                AND (x.postId IS NULL OR p.removedAt IS NULL)
            ORDER BY x.id""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ResourceQueries resources;

    @Inject
    private SpaceQueries spaces;

    /** The links of a resource that the actor may see. */
    public List<LinkGroup> ofResource(Actor actor, long resource) {
        return resources.seen(actor, Set.of(resource)).isEmpty()
                ? List.of()
                : groups(actor, LinkEnd.ofResource(resource));
    }

    /** The links of a thread whose page the actor is reading. */
    public List<LinkGroup> ofThread(Actor actor, long thread) {
        return groups(actor, LinkEnd.ofThread(thread));
    }

    /** Those of some resources that a newer one replaces which the actor may see: for marks in lists. */
    public Set<Long> superseded(Actor actor) {
        List<Object[]> links = em.createQuery(
                        "SELECT x.toResource, x.fromResource FROM ContentLink x"
                                + " WHERE x.kind = org.headwaters.link.LinkKind.SUPERSEDES AND x.toResource IS NOT NULL",
                        Object[].class)
                .getResultList();
        Set<Long> seen =
                resources.seen(actor, links.stream().map(row -> (Long) row[1]).collect(Collectors.toSet()));
        return links.stream()
                .filter(row -> seen.contains((Long) row[1]))
                .map(row -> (Long) row[0])
                .collect(Collectors.toSet());
    }

    /** In which other languages there is a resource that the actor may see: its original, and what else was translated from that. */
    public Translations translations(Actor actor, long resource) {
        if (resources.seen(actor, Set.of(resource)).isEmpty()) {
            return Translations.NONE;
        }
        Set<Long> originals = new LinkedHashSet<>(em.createQuery(
                        "SELECT x.toResource FROM ContentLink x WHERE x.kind = :kind AND x.fromResource = :id ORDER BY x.id",
                        Long.class)
                .setParameter("kind", LinkKind.TRANSLATED_FROM)
                .setParameter("id", resource)
                .setMaxResults(MOST)
                .getResultList());
        Set<Long> from = new LinkedHashSet<>(originals);
        from.add(resource);
        Map<Long, String> translators = new LinkedHashMap<>();
        em.createQuery(
                        "SELECT x.fromResource, x.translator FROM ContentLink x"
                                + " WHERE x.kind = :kind AND x.toResource IN :originals ORDER BY x.id",
                        Object[].class)
                .setParameter("kind", LinkKind.TRANSLATED_FROM)
                .setParameter("originals", from)
                .setMaxResults(MOST)
                .getResultList()
                .forEach(row -> translators.merge(
                        (Long) row[0], (String) row[1], (first, other) -> first.isEmpty() ? other : first));
        Set<Long> all = new LinkedHashSet<>(originals);
        all.addAll(translators.keySet());
        all.remove(resource);
        Map<Long, ResourceRow> seen = resources.among(actor, all);
        List<Translation> others = all.stream()
                .map(seen::get)
                .filter(Objects::nonNull)
                .map(row -> new Translation(
                        row.language(),
                        row.path(),
                        row.title(),
                        translators.getOrDefault(row.id(), ""),
                        originals.contains(row.id())))
                .toList();
        return new Translations(translators.getOrDefault(resource, ""), others);
    }

    private List<LinkGroup> groups(Actor actor, LinkEnd here) {
        Long id = here.resource() == null ? here.thread() : here.resource();
        String end = here.resource() == null ? "Thread" : "Resource";
        List<Object[]> rows = em.createQuery(LINKS.formatted("from" + end, end), Object[].class)
                .setParameter("id", id)
                .setParameter("spaces", spaces.readableIds(actor))
                .setMaxResults(MOST)
                .getResultList();
        Map<Long, ResourceRow> seen = resources.among(actor, others(rows, here));
        Map<LinkWay, Map<String, LinkView>> ways = new EnumMap<>(LinkWay.class);
        for (Object[] row : rows) {
            LinkView view = view(row, here, seen);
            if (view != null) {
                // Two posts of one thread that name the same resource are one line: the first.
                ways.computeIfAbsent(view.way(), way -> new LinkedHashMap<>())
                        .putIfAbsent(view.path().replaceFirst("[?].*", ""), view);
            }
        }
        List<LinkGroup> groups = new ArrayList<>();
        ways.forEach((way, links) -> groups.add(new LinkGroup(way, List.copyOf(links.values()))));
        return groups;
    }

    private static Collection<Long> others(List<Object[]> rows, LinkEnd here) {
        return rows.stream()
                .map(row -> other((ContentLink) row[0], here).resource())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static LinkEnd other(ContentLink link, LinkEnd here) {
        return link.from().equals(here) ? link.to() : link.from();
    }

    private static LinkView view(Object[] row, LinkEnd here, Map<Long, ResourceRow> seen) {
        ContentLink link = (ContentLink) row[0];
        LinkEnd other = other(link, here);
        LinkWay way = LinkWay.of(link.kind(), link.from().equals(here));
        if (other.equals(here)) {
            return null;
        }
        if (other.thread() != null) {
            String path = "/discussions/" + row[1] + "/" + row[2];
            // The words stand in a post of the thread that the link leads to.
            boolean there = link.to().equals(other) && row[4] != null;
            return new LinkView(
                    link.id(), way, there ? path + "?post=" + row[4] : path, (String) row[3], null, "", link.byHand());
        }
        ResourceRow resource = seen.get(other.resource());
        return resource == null
                ? null
                : new LinkView(
                        link.id(),
                        way,
                        resource.path(),
                        resource.title(),
                        resource.language().tag(),
                        link.translator(),
                        link.byHand());
    }
}
