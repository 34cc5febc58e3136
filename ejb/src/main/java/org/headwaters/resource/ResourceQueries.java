package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.resource.adoption.AdoptionStage;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;

/** All reads of resources. Every list holds only what the actor may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ResourceQueries {

    private static final int EXCERPT = 160;

    private static final String ROW =
            """
            SELECT NEW org.headwaters.resource.ResourceRow(r.id, r.slug, r.title, r.description, r.kind, r.language, r.audience,
                s.name, a.handle, a.name, o.name, r.link, f.mediaType, f.bytes, r.createdAt, r.downloads, r.inUse, r.reviewBy,
                r.evidence)
            FROM Resource r
            JOIN CommunityMember a ON a.id = r.authorId
            LEFT JOIN Space s ON s.id = r.spaceId
            LEFT JOIN Organization o ON o.id = r.organizationId
            LEFT JOIN StoredFile f ON f.leadingOf = r.id
            WHERE\s""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private LibraryClause clause;

    @Inject
    private MostDownloaded downloads;

    @Inject
    private Markdown markdown;

    /** The filter with what the index says about its words: for a page that asks for more than one thing by it. */
    public ResourceFilter asked(Actor actor, ResourceFilter filter) {
        return clause.asked(actor, filter);
    }

    /** One page of the library; a page behind the last one is the last one. */
    public ResourcePage list(Actor actor, ResourceFilter given) {
        ResourceFilter filter = clause.asked(actor, given);
        if (filter.counted() != null) {
            return counted(actor, filter);
        }
        Map<String, Object> values = new HashMap<>();
        String where = clause.where(actor, filter, values);
        if (filter.sort() == ResourceFilter.Sort.RELEVANCE && filter.found() != null) {
            return ranked(where, values, filter);
        }
        TypedQuery<Long> count = em.createQuery("SELECT COUNT(r.id) FROM Resource r WHERE " + where, Long.class);
        values.forEach(count::setParameter);
        ResourcePage page = ResourcePage.of(count.getSingleResult(), filter.page());
        return page.with(rows(where, values, filter.sort(), filter.everything(), page.from(), ResourcePage.SIZE));
    }

    /** One page of what the index has counted. It may be a moment behind, so the database says of each item once more who may see it. */
    private ResourcePage counted(Actor actor, ResourceFilter filter) {
        LibraryCount counted = filter.counted();
        ResourcePage page = ResourcePage.of(counted.total(), filter.page());
        List<Long> shown = filter.sort() == ResourceFilter.Sort.DOWNLOADS
                ? downloads.page(Set.copyOf(counted.ids()), page.from())
                : counted.ids();
        Map<Long, ResourceRow> rows = among(actor, shown);
        return page.with(shown.stream().map(rows::get).filter(Objects::nonNull).toList());
    }

    /** One page in the order of the index. */
    private ResourcePage ranked(String where, Map<String, Object> values, ResourceFilter filter) {
        TypedQuery<Long> all = em.createQuery("SELECT r.id FROM Resource r WHERE " + where, Long.class);
        values.forEach(all::setParameter);
        Set<Long> fit = new HashSet<>(all.getResultList());
        ResourcePage page = ResourcePage.of(fit.size(), filter.page());
        List<Long> shown = filter.found().ids().stream()
                .filter(fit::contains)
                .skip(page.from())
                .limit(ResourcePage.SIZE)
                .toList();
        if (shown.isEmpty()) {
            return page;
        }
        values.put("among", shown);
        Map<Long, ResourceRow> rows =
                rows(where + " AND r.id IN :among", values, ResourceFilter.Sort.NEWEST, false, 0, ResourcePage.SIZE)
                        .stream()
                        .collect(Collectors.toMap(ResourceRow::id, Function.identity()));
        return page.with(shown.stream().map(rows::get).filter(Objects::nonNull).toList());
    }

    /** The newest resources the actor may see. */
    public List<ResourceRow> latest(Actor actor, int size) {
        Map<String, Object> values = new HashMap<>();
        ResourceFilter all = ResourceFilter.all();
        return rows(clause.where(actor, all, values), values, all.sort(), all.everything(), 0, size);
    }

    /** The first of what a filter lets through, at most a page: for pages that show a few titles. */
    public List<ResourceRow> first(Actor actor, ResourceFilter filter, int size) {
        return list(actor, clause.askedForItems(actor, filter)).rows().stream()
                .limit(size)
                .toList();
    }

    /** The ids of those of some resources that the actor may see. */
    public Set<Long> seen(Actor actor, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Long> query = em.createQuery(
                "SELECT r.id FROM Resource r WHERE " + clause.where(actor, ResourceFilter.all(), values)
                        + " AND r.id IN :among",
                Long.class);
        values.forEach(query::setParameter);
        return Set.copyOf(query.setParameter("among", ids).getResultList());
    }

    /** Those of some resources that the actor may see, by id. For features that name resources. */
    public Map<Long, ResourceRow> among(Actor actor, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> values = new HashMap<>();
        String where = clause.where(actor, ResourceFilter.all(), values) + " AND r.id IN :among";
        values.put("among", ids);
        return rows(where, values, ResourceFilter.Sort.NEWEST, false, 0, ids.size()).stream()
                .collect(Collectors.toMap(ResourceRow::id, Function.identity()));
    }

    /**
     * Resources by title or kind among those the actor may see: every word must be in the title or name the kind.
     *
     * @param kinds the kinds a word names, in the words of the pages
     * @param size how many at most
     */
    public List<ResourceRow> titled(
            Actor actor, SearchWords words, Function<String, Set<ResourceKind>> kinds, int size) {
        if (words.none()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        StringBuilder jpql = new StringBuilder(clause.where(actor, ResourceFilter.all(), values));
        for (int i = 0; i < words.words().size(); i++) {
            String word = words.words().get(i);
            jpql.append(" AND (r.title LIKE :word" + i + " ESCAPE '!'");
            values.put("word" + i, "%" + SearchWords.escaped(word) + "%");
            Set<ResourceKind> named = kinds.apply(word);
            if (!named.isEmpty()) {
                jpql.append(" OR r.kind IN :kinds" + i);
                values.put("kinds" + i, named);
            }
            jpql.append(")");
        }
        return rows(jpql.toString(), values, ResourceFilter.Sort.NEWEST, false, 0, size);
    }

    /** One resource, when the actor may see it. */
    public Optional<ResourceView> find(Actor actor, long resourceId) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.resource.ResourceView(r.id, r.slug, r.title, r.description, r.html, r.kind,
                            r.language, r.audience, s.id, s.slug, s.name, s.visibility, a.id, a.handle, a.name,
                            COALESCE(r.stewardId, r.authorId), COALESCE(o.mergedInto, o.id), o.name, o.slug, r.link, f.id, f.name, f.mediaType, f.bytes, r.createdAt, r.updatedAt, r.downloads, r.version)
                        FROM Resource r
                        JOIN CommunityMember a ON a.id = r.authorId
                        LEFT JOIN Space s ON s.id = r.spaceId
                        LEFT JOIN Organization o ON o.id = r.organizationId
                        LEFT JOIN StoredFile f ON f.leadingOf = r.id
                        WHERE r.id = :id""",
                        ResourceView.class)
                .setParameter("id", resourceId)
                .getResultStream()
                .findFirst()
                .filter(found -> ResourcePolicy.mayRead(actor, found) || keeps(actor, found.audience(), found.id()));
    }

    /** Whether the actor may see an item because it is theirs, though it is not shared. */
    private boolean keeps(Actor actor, Audience audience, long resourceId) {
        return audience == Audience.KEPT
                && em.createQuery(
                                "SELECT r.state, r.authorId, r.stewardId FROM Resource r WHERE r.id = :id",
                                Object[].class)
                        .setParameter("id", resourceId)
                        .getResultStream()
                        .anyMatch(row -> ResourcePolicy.mayCare(actor, (ItemState) row[0], (Long) row[1], (Long) row[2])
                                || ResourcePolicy.mayGoOnReading(actor, (ItemState) row[0], uses(actor, resourceId)));
    }

    /** Whether the actor's organization uses or tries an item. */
    private boolean uses(Actor actor, long resourceId) {
        return actor.organizationId() != null
                && em.createQuery(
                                        "SELECT COUNT(x.id) FROM Adoption x WHERE x.resourceId = :id"
                                                + " AND x.organizationId = :organization AND x.stage IN :stages",
                                        Long.class)
                                .setParameter("id", resourceId)
                                .setParameter("organization", actor.organizationId())
                                .setParameter("stages", List.of(AdoptionStage.IN_USE, AdoptionStage.PILOTING))
                                .getSingleResult()
                        > 0;
    }

    /** One file, when the actor may see its resource. */
    public Optional<FileView> file(Actor actor, long fileId) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.resource.FileView(f.id, r.id, f.name, f.mediaType, f.bytes, f.sha256,
                            f.uploadedAt, r.audience, COALESCE(o.mergedInto, o.id), s.id, s.visibility)
                        FROM Resource r
                        JOIN StoredFile f ON f.resourceId = r.id
                        LEFT JOIN Organization o ON o.id = r.organizationId
                        LEFT JOIN Space s ON s.id = r.spaceId
                        WHERE f.id = :id AND f.removedAt IS NULL""",
                        FileView.class)
                .setParameter("id", fileId)
                .getResultStream()
                .findFirst()
                .filter(found -> ResourcePolicy.mayRead(
                                actor, found.audience(), found.organizationId(), found.spaceId(), found.visibility())
                        || keeps(actor, found.audience(), found.resourceId()));
    }

    /** What a resource that {@link #find} has let the actor see is about. */
    public List<TermView> termsOf(ResourceView resource, Vocabulary vocabulary) {
        return termsOf(List.of(resource.id()), vocabulary).getOrDefault(resource.id(), List.of());
    }

    private List<ResourceRow> rows(
            String where,
            Map<String, Object> values,
            ResourceFilter.Sort sort,
            boolean everything,
            int from,
            int size) {
        String order =
                switch (sort) {
                    case NEWEST, RELEVANCE -> " ORDER BY r.createdAt DESC, r.id DESC";
                    case IN_USE -> " ORDER BY r.inUse DESC, r.createdAt DESC, r.id DESC";
                    case DOWNLOADS -> " ORDER BY r.downloads DESC, r.createdAt DESC, r.id DESC";
                };
        TypedQuery<ResourceRow> query = em.createQuery(ROW + where + order, ResourceRow.class)
                .setFirstResult(from)
                .setMaxResults(size);
        if (everything) {
            // Left to itself the optimizer begins with all members, reads every resource of each and sorts them.
            query.setHint("eclipselink.sql.hint", "STRAIGHT_JOIN");
        }
        values.forEach(query::setParameter);
        List<ResourceRow> rows = query.getResultList();
        Map<Long, List<TermView>> topics =
                termsOf(rows.stream().map(ResourceRow::id).toList(), Vocabulary.TOPIC);
        return rows.stream()
                .map(row ->
                        row.with(markdown.excerpt(row.excerpt(), EXCERPT), topics.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<TermView>> termsOf(List<Long> resources, Vocabulary vocabulary) {
        Map<Long, List<TermView>> found = new HashMap<>();
        if (!resources.isEmpty()) {
            em.createQuery(
                            """
                            SELECT x.resourceId, t.id, t.slug, t.label FROM ResourceTerm x JOIN Term t ON t.id = x.termId
                            WHERE x.resourceId IN :resources AND t.vocabulary = :vocabulary ORDER BY t.label""",
                            Object[].class)
                    .setParameter("resources", resources)
                    .setParameter("vocabulary", vocabulary)
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add(new TermView((Long) row[1], (String) row[2], (String) row[3])));
        }
        return found;
    }
}
