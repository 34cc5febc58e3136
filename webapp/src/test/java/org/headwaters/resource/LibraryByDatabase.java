package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwaters.platform.gate.Actor;

/** The library as the database alone would count it: what the index is held against. */
@Dependent
public class LibraryByDatabase {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private LibraryClause clause;

    @Inject
    private LibraryCounts index;

    @Inject
    private FacetCounts counts;

    @Inject
    private MostDownloaded downloads;

    /** What the database counts, words of each facet's own vocabulary alone. */
    public Map<Facet, Map<Long, Long>> counts(Actor actor, ResourceFilter filter) {
        return counts.of(actor, filter);
    }

    /** What the index counts. */
    public LibraryCount indexed(Actor actor, ResourceFilter filter) {
        return index.of(actor, filter, true).orElseThrow();
    }

    /**
     * All items that fit, in their order.
     *
     * @param filter one that the index has been asked about its words
     */
    public List<Long> ids(Actor actor, ResourceFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String order =
                switch (filter.sort()) {
                    case IN_USE -> "r.inUse DESC, ";
                    case DOWNLOADS -> "r.downloads DESC, ";
                    case NEWEST, RELEVANCE -> "";
                };
        TypedQuery<Long> query = em.createQuery(
                "SELECT r.id FROM Resource r WHERE " + clause.where(actor, filter, values) + " ORDER BY " + order
                        + "r.createdAt DESC, r.id DESC",
                Long.class);
        values.forEach(query::setParameter);
        List<Long> ids = query.getResultList();
        return filter.sort() == ResourceFilter.Sort.RELEVANCE && filter.found() != null
                ? filter.found().ids().stream()
                        .filter(Set.copyOf(ids)::contains)
                        .toList()
                : ids;
    }

    /** A page of some items, those downloaded most first, where few are so many and so many are read first. */
    public List<Long> mostDownloaded(Set<Long> items, int from, int few, int inOrder) {
        return downloads.page(items, from, few, inOrder);
    }

    /** The words of a vocabulary. */
    public List<Long> terms(String vocabulary) {
        return em.createQuery(
                        "SELECT t.id FROM Term t WHERE t.vocabulary = org.headwaters.vocabulary.Vocabulary."
                                + vocabulary,
                        Long.class)
                .getResultList();
    }
}
