package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.resource.adoption.AdoptionStage;

/**
 * Counts the library's items in the database, for as long as no index can be asked. One pass over what fits counts all that an item has
 * one of, another one its terms.
 */
@Dependent
class FacetCounts {

    private static final int ALL = 100_000;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private LibraryClause clause;

    /** How many items each value of each facet would bring. Words of all vocabularies are counted in each of their facets. */
    Map<Facet, Map<Long, Long>> of(Actor actor, ResourceFilter filter) {
        // Facets nothing is chosen of have the same condition: what they need is read once.
        Map<ResourceFilter, List<Group>> groups = new HashMap<>();
        Map<ResourceFilter, Map<Long, Long>> terms = new HashMap<>();
        Map<Facet, Map<Long, Long>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            ResourceFilter others = filter.without(facet);
            counts.put(
                    facet,
                    switch (facet) {
                        case KIND -> counts(groups(actor, others, groups), group -> place(group.kind));
                        case LANGUAGE -> counts(groups(actor, others, groups), group -> place(group.language));
                        case REGION -> counts(groups(actor, others, groups), group -> place(group.region));
                        case EVIDENCE -> counts(groups(actor, others, groups), group -> place(group.evidence));
                        case TOPIC, POPULATION, FOCUS -> terms(actor, others, terms);
                        case ORGANIZATION -> organizations(actor, others, groups(actor, others, groups));
                        case ADOPTED -> adopted(actor, others);
                        case CHANGED -> changed(groups(actor, others, groups));
                    });
        }
        return counts;
    }

    /**
     * Items that are alike in all that is no list.
     *
     * @param age 0 changed within a month, 1 within a year, 2 before
     */
    private record Group(
            ResourceKind kind,
            CommunityLanguage language,
            Region region,
            EvidenceLevel evidence,
            Long organization,
            int age,
            long count) {}

    private List<Group> groups(Actor actor, ResourceFilter filter, Map<ResourceFilter, List<Group>> before) {
        return before.computeIfAbsent(filter, none -> {
            Map<String, Object> values = new HashMap<>();
            String where = clause.where(actor, filter, values);
            values.put("month", clause.since(Freshness.MONTH));
            values.put("year", clause.since(Freshness.YEAR));
            String age = "CASE WHEN r.updatedAt >= :month THEN 0 WHEN r.updatedAt >= :year THEN 1 ELSE 2 END";
            String by = "r.kind, r.language, r.details.region, r.evidence, r.organizationId, " + age;
            return rows("SELECT " + by + ", COUNT(r.id) FROM Resource r WHERE " + where + " GROUP BY " + by, values)
                    .stream()
                    .map(row -> new Group(
                            (ResourceKind) row[0],
                            (CommunityLanguage) row[1],
                            (Region) row[2],
                            (EvidenceLevel) row[3],
                            (Long) row[4],
                            ((Number) row[5]).intValue(),
                            (Long) row[6]))
                    .toList();
        });
    }

    private static Long place(Enum<?> constant) {
        return constant == null ? null : (long) constant.ordinal();
    }

    private static Map<Long, Long> counts(List<Group> groups, Function<Group, Long> value) {
        Map<Long, Long> counts = new HashMap<>();
        groups.stream()
                .filter(group -> value.apply(group) != null)
                .forEach(group -> counts.merge(value.apply(group), group.count, Long::sum));
        return counts;
    }

    private Map<Long, Long> terms(Actor actor, ResourceFilter filter, Map<ResourceFilter, Map<Long, Long>> before) {
        return before.computeIfAbsent(filter, none -> {
            Map<String, Object> values = new HashMap<>();
            String where = clause.where(actor, filter, values);
            return counted(
                    "SELECT y.termId, COUNT(r.id) FROM Resource r JOIN ResourceTerm y ON y.resourceId = r.id WHERE "
                            + where + " GROUP BY y.termId",
                    values);
        });
    }

    /** What was shared for an organization, and what it made with others; an item that it shared and is named for counts once. */
    private Map<Long, Long> organizations(Actor actor, ResourceFilter filter, List<Group> groups) {
        Map<Long, Long> counts = counts(groups, Group::organization);
        Map<String, Object> values = new HashMap<>();
        String where = clause.where(actor, filter, values);
        counted(
                        "SELECT v.organizationId, COUNT(DISTINCT r.id) FROM Resource r JOIN ResourceOrganization v"
                                + " ON v.resourceId = r.id WHERE (r.organizationId IS NULL OR r.organizationId <> v.organizationId) AND "
                                + where + " GROUP BY v.organizationId",
                        values)
                .forEach((organization, count) -> counts.merge(organization, count, Long::sum));
        return counts;
    }

    private Map<Long, Long> adopted(Actor actor, ResourceFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = clause.where(actor, filter, values);
        values.put("used", AdoptionStage.IN_USE);
        return counted(
                "SELECT u.organizationId, COUNT(r.id) FROM Resource r JOIN Adoption u ON u.resourceId = r.id"
                        + " WHERE u.stage = :used AND " + where + " GROUP BY u.organizationId",
                values);
    }

    /** A month lies within the year. */
    private static Map<Long, Long> changed(List<Group> groups) {
        Map<Long, Long> counts = counts(groups, group -> (long) group.age);
        if (counts.containsKey(0L)) {
            counts.merge(1L, counts.get(0L), Long::sum);
        }
        return counts;
    }

    private Map<Long, Long> counted(String jpql, Map<String, Object> values) {
        Map<Long, Long> counts = new HashMap<>();
        rows(jpql, values).forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    private List<Object[]> rows(String jpql, Map<String, Object> values) {
        TypedQuery<Object[]> query = em.createQuery(jpql, Object[].class).setMaxResults(ALL);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
