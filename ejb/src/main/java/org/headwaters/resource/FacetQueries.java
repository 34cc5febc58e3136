package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.adoption.AdoptionStage;
import org.headwaters.vocabulary.Vocabulary;

/**
 * What each value of each filter of the library would bring to the reader: one grouped statement for a facet, with all other filters
 * applied. A value that brings nothing is not there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FacetQueries {

    /** Most values of one facet, those that bring most. */
    static final int MOST = 60;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private LibraryClause clause;

    /** All facets of what the actor may see. */
    public Map<Facet, List<FacetValue>> of(Actor actor, ResourceFilter filter) {
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Object> values = new HashMap<>();
            String where = clause.where(actor, filter.without(facet), values);
            facets.put(
                    facet,
                    switch (facet) {
                        case KIND -> constants("r.kind", where, values);
                        case LANGUAGE -> constants("r.language", where, values);
                        case REGION -> constants("r.details.region", where, values);
                        case EVIDENCE -> constants("r.evidence", where, values);
                        case TOPIC -> terms(Vocabulary.TOPIC, where, values);
                        case POPULATION -> terms(Vocabulary.POPULATION, where, values);
                        case FOCUS -> terms(Vocabulary.FOCUS_AREA, where, values);
                        case ORGANIZATION -> organizations(where, values);
                        case ADOPTED -> adopted(where, values);
                        case CHANGED -> changed(where, values);
                    });
        }
        return facets;
    }

    private List<FacetValue> constants(String attribute, String where, Map<String, Object> values) {
        return rows(
                        "SELECT " + attribute + ", COUNT(r.id) FROM Resource r WHERE " + where + " AND " + attribute
                                + " IS NOT NULL GROUP BY " + attribute,
                        values)
                .stream()
                .map(row -> {
                    Enum<?> constant = (Enum<?>) row[0];
                    return new FacetValue(constant.name().toLowerCase(Locale.ROOT), constant, null, (Long) row[1]);
                })
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .toList();
    }

    private List<FacetValue> terms(Vocabulary vocabulary, String where, Map<String, Object> values) {
        values.put("facet", vocabulary);
        return labelled(
                "SELECT w.slug, w.label, COUNT(r.id) FROM Resource r JOIN ResourceTerm y ON y.resourceId = r.id"
                        + " JOIN Term w ON w.id = y.termId WHERE w.vocabulary = :facet AND " + where
                        + " GROUP BY w.slug, w.label ORDER BY w.label",
                values);
    }

    /** What was shared for an organization, and what it made with others. */
    private List<FacetValue> organizations(String where, Map<String, Object> values) {
        Map<String, FacetValue> all = new LinkedHashMap<>();
        for (String made : List.of(
                "Organization o ON o.id = r.organizationId",
                "ResourceOrganization v ON v.resourceId = r.id JOIN Organization o ON o.id = v.organizationId")) {
            labelled(
                            "SELECT o.slug, o.name, COUNT(r.id) FROM Resource r JOIN " + made + " WHERE " + where
                                    + " GROUP BY o.slug, o.name ORDER BY COUNT(r.id) DESC, o.name",
                            values)
                    .forEach(value -> all.merge(value.value(), value, FacetValue::and));
        }
        return all.values().stream()
                .sorted(Comparator.comparingLong(FacetValue::count).reversed())
                .limit(MOST)
                .toList();
    }

    private List<FacetValue> adopted(String where, Map<String, Object> values) {
        values.put("used", AdoptionStage.IN_USE);
        return labelled(
                "SELECT o.slug, o.name, COUNT(r.id) FROM Resource r JOIN Adoption u ON u.resourceId = r.id"
                        + " JOIN Organization o ON o.id = u.organizationId WHERE u.stage = :used AND " + where
                        + " GROUP BY o.slug, o.name ORDER BY COUNT(r.id) DESC, o.name",
                values);
    }

    private List<FacetValue> changed(String where, Map<String, Object> values) {
        values.put("month", clause.since(Freshness.MONTH));
        values.put("year", clause.since(Freshness.YEAR));
        List<Object[]> rows = rows(
                "SELECT CASE WHEN r.updatedAt >= :month THEN 0 WHEN r.updatedAt >= :year THEN 1 ELSE 2 END, COUNT(r.id)"
                        + " FROM Resource r WHERE " + where
                        + " GROUP BY CASE WHEN r.updatedAt >= :month THEN 0 WHEN r.updatedAt >= :year THEN 1 ELSE 2 END",
                values);
        long[] counts = new long[3];
        rows.forEach(row -> counts[((Number) row[0]).intValue()] = (Long) row[1]);
        // A month lies within the year.
        counts[1] += counts[0];
        List<FacetValue> found = new ArrayList<>();
        for (Freshness freshness : Freshness.values()) {
            if (counts[freshness.ordinal()] > 0) {
                found.add(new FacetValue(
                        freshness.name().toLowerCase(Locale.ROOT), freshness, null, counts[freshness.ordinal()]));
            }
        }
        return found;
    }

    private List<FacetValue> labelled(String jpql, Map<String, Object> values) {
        return rows(jpql, values).stream()
                .map(row -> new FacetValue((String) row[0], null, (String) row[1], (Long) row[2]))
                .toList();
    }

    private List<Object[]> rows(String jpql, Map<String, Object> values) {
        TypedQuery<Object[]> query = em.createQuery(jpql, Object[].class).setMaxResults(MOST);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
