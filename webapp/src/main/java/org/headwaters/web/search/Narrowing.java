package org.headwaters.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.resource.EvidenceLevel;
import org.headwaters.search.FoundKind;
import org.headwaters.search.SearchFacet;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Say;
import org.headwaters.web.frame.Words;

/** What results can be narrowed by: the values of each facet in words and in addresses. What no facet knows is not asked for. */
@RequestScoped
public class Narrowing {

    private static final int MOST = 8;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    private Map<Long, SpaceSummary> readable;
    private Map<Vocabulary, Map<Long, TermView>> terms;

    /**
     * A choice of a facet.
     *
     * @param label what it says
     * @param value as in addresses
     * @param count how many results it leaves
     */
    public record Choice(String label, String value, int count) {}

    /**
     * A facet with its choices.
     *
     * @param name in addresses
     * @param title what it says
     * @param choices those that leave results, the most first
     */
    public record Group(String name, String title, List<Choice> choices) {}

    /** The name of a facet in addresses. */
    static String name(SearchFacet facet) {
        return switch (facet) {
            case WHAT -> "what";
            case SPACE -> "space";
            case TERM -> "about";
            case LANGUAGE -> "language";
            case YEAR -> "year";
            case ANSWERED -> "answered";
            case REGION -> "region";
            case ORGANIZATION_KIND -> "kind";
            case EVIDENCE -> "evidence";
        };
    }

    /** Those of some choices that the reader knows. */
    Map<SearchFacet, Long> known(Map<SearchFacet, Long> some) {
        Map<SearchFacet, Long> known = new EnumMap<>(SearchFacet.class);
        some.forEach((facet, value) -> {
            if (choice(facet, value, 0) != null) {
                known.put(facet, value);
            }
        });
        return known;
    }

    /** Some choices as in addresses. */
    Map<SearchFacet, String> values(Map<SearchFacet, Long> some) {
        Map<SearchFacet, String> values = new EnumMap<>(SearchFacet.class);
        some.forEach(
                (facet, number) -> values.put(facet, choice(facet, number, 0).value()));
        return values;
    }

    /** What the address asks for. */
    Map<SearchFacet, Long> chosen() {
        Map<SearchFacet, Long> chosen = new EnumMap<>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            String value = path.parameter(name(facet));
            if (!value.isEmpty()) {
                number(facet, value).ifPresent(number -> chosen.put(facet, number));
            }
        }
        return chosen;
    }

    private Optional<Long> number(SearchFacet facet, String value) {
        return switch (facet) {
            case WHAT, REGION, ORGANIZATION_KIND, EVIDENCE -> facet.value(value);
            case SPACE -> readable().values().stream()
                    .filter(space -> space.slug().equals(value))
                    .map(SpaceSummary::id)
                    .findFirst();
                // Also by a name the word had before.
            case TERM -> Arrays.stream(Vocabulary.values())
                    .flatMap(vocabulary -> vocabularies.find(vocabulary, value).stream())
                    .map(TermView::id)
                    .findFirst();
            case LANGUAGE -> Arrays.stream(CommunityLanguage.values())
                    .filter(language -> language.code().equalsIgnoreCase(value))
                    .map(language -> (long) language.ordinal())
                    .findFirst();
            case YEAR -> value.matches("\\d{4}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
            case ANSWERED -> value.equals("yes") ? Optional.of(1L) : Optional.empty();
        };
    }

    /** A value as in addresses, and in words; null for one that the reader does not know. */
    Choice choice(SearchFacet facet, long number, int count) {
        return switch (facet) {
            case WHAT -> {
                FoundKind kind = FoundKind.values()[(int) number];
                yield new Choice(Words.of("search", "kind." + kind), kind.name().toLowerCase(Locale.ROOT), count);
            }
            case SPACE -> {
                SpaceSummary space = readable().get(number);
                yield space == null ? null : new Choice(space.name(), space.slug(), count);
            }
            case TERM -> terms().values().stream()
                    .map(all -> all.get(number))
                    .filter(term -> term != null)
                    .map(term -> new Choice(term.label(), term.slug(), count))
                    .findFirst()
                    .orElse(null);
            case LANGUAGE -> new Choice(
                    Say.name(CommunityLanguage.values()[(int) number]),
                    CommunityLanguage.values()[(int) number].code(),
                    count);
            case REGION -> named(Region.values()[(int) number], count);
            case ORGANIZATION_KIND -> named(OrganizationKind.values()[(int) number], count);
            case EVIDENCE -> named(EvidenceLevel.values()[(int) number], count);
            case YEAR -> new Choice(String.valueOf(number), String.valueOf(number), count);
            case ANSWERED -> number == 0 ? null : new Choice(Words.of("search", "answeredYes"), "yes", count);
        };
    }

    private static Choice named(Enum<?> one, int count) {
        return new Choice(Say.name(one), one.name().toLowerCase(Locale.ROOT), count);
    }

    /** Curated words by their ids; one that is none any more is left out. */
    List<String> labels(List<Long> ids) {
        return terms().values().stream()
                .flatMap(known -> ids.stream().map(known::get))
                .filter(Objects::nonNull)
                .map(TermView::label)
                .toList();
    }

    /** The facets that still divide the results, with what they leave. */
    List<Group> groups(Map<SearchFacet, Map<Long, Integer>> counts, Map<SearchFacet, Long> chosen, int total) {
        List<Group> groups = new ArrayList<>();
        for (SearchFacet facet : SearchFacet.values()) {
            if (chosen.containsKey(facet)) {
                continue;
            }
            if (facet == SearchFacet.TERM) {
                terms().forEach((vocabulary, known) ->
                        group(groups, facet, "facet." + vocabulary, counts.get(facet), total, known));
            } else {
                group(groups, facet, "facet." + facet, counts.get(facet), total, null);
            }
        }
        return groups;
    }

    private void group(
            List<Group> groups,
            SearchFacet facet,
            String title,
            Map<Long, Integer> counts,
            int total,
            Map<Long, TermView> only) {
        if (!Words.has("search", title)) {
            return;
        }
        List<Choice> choices = counts.entrySet().stream()
                .filter(count -> only == null || only.containsKey(count.getKey()))
                .map(count -> choice(facet, count.getKey(), count.getValue()))
                .filter(choice -> choice != null)
                .sorted(
                        facet == SearchFacet.YEAR
                                ? Comparator.comparing(Choice::value).reversed()
                                : Comparator.comparingInt((Choice one) -> -one.count())
                                        .thenComparing(Choice::label))
                .limit(MOST)
                .toList();
        if (choices.size() > 1 || choices.size() == 1 && choices.get(0).count() < total) {
            groups.add(new Group(name(facet), Words.of("search", title), choices));
        }
    }

    private Map<Long, SpaceSummary> readable() {
        if (readable == null) {
            readable = new LinkedHashMap<>();
            spaces.readable(me.get()).forEach(space -> readable.put(space.id(), space));
        }
        return readable;
    }

    private Map<Vocabulary, Map<Long, TermView>> terms() {
        if (terms == null) {
            terms = new EnumMap<>(Vocabulary.class);
            vocabularies.all().forEach((vocabulary, words) -> {
                Map<Long, TermView> known = new LinkedHashMap<>();
                words.forEach(term -> known.put(term.id(), term));
                terms.put(vocabulary, known);
            });
        }
        return terms;
    }
}
