package org.headwaters.resource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.text.Region;
import org.headwaters.platform.time.CommunityDay;

/** Checks what somebody typed about an item beside its words. */
final class DetailCheck {

    static final int LINE_LIMIT = 300;

    private DetailCheck() {}

    /** What every kind tells. Choices that no form offers count as not made. */
    static Details details(DetailForm form, Problems problems) {
        Set<Ease> ease = EnumSet.noneOf(Ease.class);
        Arrays.stream(Ease.values())
                .filter(one -> form.ease().contains(one.name()))
                .forEach(ease::add);
        return new Details(
                problems.optionalLine("source", form.source(), LINE_LIMIT),
                day("madeOn", form.madeOn(), problems),
                chosen(Licence.values(), form.licence()),
                chosen(Region.values(), form.region()),
                chosen(ActionChannel.values(), form.channel()),
                ease);
    }

    /**
     * What only the kind tells.
     *
     * @param complete whether what is required must be there, as for everything that is shared
     */
    static Map<Fact, String> facts(ResourceKind kind, DetailForm form, boolean complete, Problems problems) {
        Map<Fact, String> told = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.of(kind)) {
            String words = words(fact, form.facts().getOrDefault(fact, ""), problems);
            if (!words.isEmpty()) {
                told.put(fact, words);
            }
        }
        if (complete) {
            Fact.of(kind).stream()
                    .filter(fact -> fact.required(told) && !told.containsKey(fact))
                    .filter(fact -> problems.all().stream()
                            .noneMatch(problem -> problem.field().equals(fact.field())))
                    .forEach(fact -> problems.add(fact.field(), "required." + fact.field()));
        }
        return told;
    }

    private static String words(Fact fact, String typed, Problems problems) {
        return switch (fact.shape()) {
            case LINE -> problems.optionalLine(fact.field(), typed, fact.limit());
            case TEXT -> problems.optionalText(fact.field(), typed, fact.limit());
            case DAY -> {
                LocalDate day = day(fact.field(), typed, problems);
                yield day == null ? "" : day.toString();
            }
            case NUMBER -> number(fact.field(), problems.optionalLine(fact.field(), typed, fact.limit()), problems);
            case CHOICE -> fact.choices().stream()
                    .map(Enum::name)
                    .filter(typed::equals)
                    .findFirst()
                    .orElse("");
        };
    }

    private static String number(String field, String line, Problems problems) {
        Optional<PublishedNumber> number = PublishedNumber.of(line);
        if (!line.isEmpty() && number.isEmpty()) {
            problems.add(field, "resource.number");
        }
        return number.map(PublishedNumber::words).orElse("");
    }

    private static LocalDate day(String field, String typed, Problems problems) {
        String line = problems.optionalLine(field, typed, 20);
        if (line.isEmpty()) {
            return null;
        }
        LocalDate day = CommunityDay.parse(line).orElse(null);
        if (day == null
                && problems.all().stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(field, "resource.day");
        }
        return day;
    }

    private static <E extends Enum<E>> E chosen(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
