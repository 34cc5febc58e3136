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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.resource.adoption.AdoptionStage;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;

/**
 * What each value of each filter of the library would bring to the reader: with all other filters applied. A value that
 * brings nothing is not there. One pass over what fits counts all that an item has one of, another one its terms.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FacetQueries {

    /** Most values of one facet, those that bring most. */
    static final int MOST = 60;

    private static final int ALL = 100_000;
    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed();

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private LibraryClause clause;

    @Inject
    private VocabularyQueries vocabularies;

    /** All facets of what the actor may see. */
    public Map<Facet, List<FacetValue>> of(Actor actor, ResourceFilter given) {
        ResourceFilter filter = clause.asked(actor, given);
        // Facets nothing is chosen of have the same condition: what they need is read once.
        Map<ResourceFilter, List<Group>> groups = new HashMap<>();
        Map<ResourceFilter, Map<Long, Long>> terms = new HashMap<>();
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            ResourceFilter others = filter.without(facet);
            facets.put(
                    facet,
                    switch (facet) {
                        case KIND -> constants(groups(actor, others, groups), Group::kind);
                        case LANGUAGE -> constants(groups(actor, others, groups), Group::language);
                        case REGION -> constants(groups(actor, others, groups), Group::region);
                        case EVIDENCE -> constants(groups(actor, others, groups), Group::evidence);
                        case TOPIC -> terms(Vocabulary.TOPIC, terms(actor, others, terms));
                        case POPULATION -> terms(Vocabulary.POPULATION, terms(actor, others, terms));
                        case FOCUS -> terms(Vocabulary.FOCUS_AREA, terms(actor, others, terms));
                        case ORGANIZATION -> organizations(actor, others, groups(actor, others, groups));
                        case ADOPTED -> adopted(actor, others);
                        case CHANGED -> changed(groups(actor, others, groups));
                    });
        }
        return facets;
    }

    /**
     * Items that are alike in all that is no list.
     *
     * @param age 0 changed within a month, 1 within a year, 2 before
     */
    record Group(
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
            return rows(
                            "SELECT " + by + ", COUNT(r.id) FROM Resource r WHERE " + where + " GROUP BY " + by,
                            values,
                            ALL)
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

    private static <T> Map<T, Long> counts(List<Group> groups, Function<Group, T> value) {
        Map<T, Long> counts = new HashMap<>();
        groups.stream()
                .filter(group -> value.apply(group) != null)
                .forEach(group -> counts.merge(value.apply(group), group.count, Long::sum));
        return counts;
    }

    private static <E extends Enum<E>> List<FacetValue> constants(List<Group> groups, Function<Group, E> value) {
        return counts(groups, value).entrySet().stream()
                .map(one -> new FacetValue(
                        one.getKey().name().toLowerCase(Locale.ROOT), one.getKey(), null, one.getValue()))
                .sorted(MOST_FIRST.thenComparing(FacetValue::value))
                .toList();
    }

    private Map<Long, Long> terms(Actor actor, ResourceFilter filter, Map<ResourceFilter, Map<Long, Long>> before) {
        return before.computeIfAbsent(filter, none -> {
            Map<String, Object> values = new HashMap<>();
            String where = clause.where(actor, filter, values);
            Map<Long, Long> counts = new HashMap<>();
            rows(
                            "SELECT y.termId, COUNT(r.id) FROM Resource r JOIN ResourceTerm y ON y.resourceId = r.id"
                                    + " WHERE " + where + " GROUP BY y.termId",
                            values,
                            ALL)
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
            return counts;
        });
    }

    private List<FacetValue> terms(Vocabulary vocabulary, Map<Long, Long> counts) {
        return vocabularies.terms(vocabulary).stream()
                .filter(term -> counts.containsKey(term.id()))
                .map(term -> new FacetValue(term.slug(), null, term.label(), counts.get(term.id())))
                .sorted(MOST_FIRST)
                .limit(MOST)
                .sorted(Comparator.comparing(FacetValue::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What was shared for an organization, and what it made with others. */
    private List<FacetValue> organizations(Actor actor, ResourceFilter filter, List<Group> groups) {
        Map<Long, Long> counts = counts(groups, Group::organization);
        Map<String, Object> values = new HashMap<>();
        String where = clause.where(actor, filter, values);
        rows(
                        "SELECT v.organizationId, COUNT(r.id) FROM Resource r JOIN ResourceOrganization v"
                                + " ON v.resourceId = r.id WHERE " + where + " GROUP BY v.organizationId",
                        values,
                        ALL)
                .forEach(row -> counts.merge((Long) row[0], (Long) row[1], Long::sum));
        if (counts.isEmpty()) {
            return List.of();
        }
        return em.createQuery("SELECT o.id, o.slug, o.name FROM Organization o WHERE o.id IN :ids", Object[].class)
                .setParameter("ids", counts.keySet())
                .getResultStream()
                .map(row -> new FacetValue((String) row[1], null, (String) row[2], counts.get((Long) row[0])))
                .sorted(MOST_FIRST.thenComparing(FacetValue::label))
                .limit(MOST)
                .toList();
    }

    private List<FacetValue> adopted(Actor actor, ResourceFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = clause.where(actor, filter, values);
        values.put("used", AdoptionStage.IN_USE);
        return labelled(
                "SELECT o.slug, o.name, COUNT(r.id) FROM Resource r JOIN Adoption u ON u.resourceId = r.id"
                        + " JOIN Organization o ON o.id = u.organizationId WHERE u.stage = :used AND " + where
                        + " GROUP BY o.slug, o.name ORDER BY COUNT(r.id) DESC, o.name",
                values);
    }

    private static List<FacetValue> changed(List<Group> groups) {
        long[] counts = new long[3];
        groups.forEach(group -> counts[group.age] += group.count);
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
        return rows(jpql, values, MOST).stream()
                .map(row -> new FacetValue((String) row[0], null, (String) row[1], (Long) row[2]))
                .toList();
    }

    private List<Object[]> rows(String jpql, Map<String, Object> values, int most) {
        TypedQuery<Object[]> query = em.createQuery(jpql, Object[].class).setMaxResults(most);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
