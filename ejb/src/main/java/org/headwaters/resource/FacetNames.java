package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.vocabulary.TermView;

/** Makes values to choose from out of numbers that were counted. */
@Dependent
class FacetNames {

    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed();
    private static final Comparator<Map.Entry<Long, Long>> MOST_COUNTED =
            Map.Entry.<Long, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** Constants, by their place among all, those that bring most first. */
    <E extends Enum<E>> List<FacetValue> constants(E[] constants, Map<Long, Long> counts) {
        List<FacetValue> values = new ArrayList<>();
        counts.forEach((place, count) -> {
            E one = constants[place.intValue()];
            values.add(new FacetValue(one.name().toLowerCase(Locale.ROOT), one, null, count));
        });
        values.sort(MOST_FIRST.thenComparing(FacetValue::value));
        return values;
    }

    /** The same in the order in which they are written. */
    <E extends Enum<E>> List<FacetValue> inOrder(E[] constants, Map<Long, Long> counts) {
        List<FacetValue> values = constants(constants, counts);
        values.sort(Comparator.comparing(value -> value.constant().ordinal()));
        return values;
    }

    /** Words of a vocabulary. */
    List<FacetValue> terms(List<TermView> words, Map<Long, Long> counts) {
        return words.stream()
                .filter(term -> counts.containsKey(term.id()))
                .map(term -> new FacetValue(term.slug(), null, term.label(), counts.get(term.id())))
                .sorted(MOST_FIRST)
                .limit(FacetQueries.MOST)
                .sorted(Comparator.comparing(FacetValue::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The names of organizations, of several facets at once: for each the organizations that bring most. */
    Map<Long, FacetValue> organizations(List<Map<Long, Long>> facets) {
        Set<Long> ids = new HashSet<>();
        facets.forEach(counts -> ids.addAll(most(counts)));
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("SELECT o.id, o.slug, o.name FROM Organization o WHERE o.id IN :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (Long) row[0],
                                row -> new FacetValue((String) row[1], null, (String) row[2], 0)));
    }

    /** Organizations with their names, those that bring most first. */
    List<FacetValue> organizations(Map<Long, FacetValue> names, Map<Long, Long> counts) {
        return most(counts).stream()
                .filter(names::containsKey)
                .map(id -> names.get(id).counted(counts.get(id)))
                .sorted(MOST_FIRST.thenComparing(FacetValue::label))
                .toList();
    }

    private static List<Long> most(Map<Long, Long> counts) {
        return counts.entrySet().stream()
                .sorted(MOST_COUNTED)
                .limit(FacetQueries.MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
