package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What the database counts, words of each facet's own vocabulary alone. */
    public Map<Facet, Map<Long, Long>> counts(Actor actor, ResourceFilter filter) {
        return counts.of(actor, filter);
    }

    /** What the index counts. */
    public LibraryCount indexed(Actor actor, ResourceFilter filter) {
        return index.of(actor, filter).orElseThrow();
    }

    /** All items that fit, the newest first, or those most in use. */
    public List<Long> ids(Actor actor, ResourceFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String order = filter.sort() == ResourceFilter.Sort.IN_USE ? "r.inUse DESC, " : "";
        TypedQuery<Long> query = em.createQuery(
                "SELECT r.id FROM Resource r WHERE " + clause.where(actor, filter, values) + " ORDER BY " + order
                        + "r.createdAt DESC, r.id DESC",
                Long.class);
        values.forEach(query::setParameter);
        return query.getResultList();
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
