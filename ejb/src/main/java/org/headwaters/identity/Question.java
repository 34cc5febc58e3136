package org.headwaters.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.headwaters.platform.text.CommunityLanguage;

/**
 * The questions, each of which may be skipped. Several choices may be ticked, and own words added. The codes are stored: one that
 * was ever here stays.
 */
public enum Question {
    /** The minimum categories of the United States standard of 2024 (Statistical Policy Directive 15), one combined question. */
    RACE_ETHNICITY(List.of(
            "AMERICAN_INDIAN_OR_ALASKA_NATIVE",
            "ASIAN",
            "BLACK_OR_AFRICAN_AMERICAN",
            "HISPANIC_OR_LATINO",
            "MIDDLE_EASTERN_OR_NORTH_AFRICAN",
            "NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER",
            "WHITE")),
    /** Languages spoken with patients or in the community, by the names of {@link CommunityLanguage}. */
    LANGUAGES(CommunityLanguage.spoken().stream().map(Enum::name).toList()),
    /** Gender. */
    GENDER(List.of("WOMAN", "MAN", "NONBINARY", "TWO_SPIRIT", "TRANSGENDER")),
    /** Disability. */
    DISABILITY(List.of(
            "HEARING",
            "SEEING",
            "MOVING",
            "THINKING",
            "MENTAL_HEALTH",
            "LONG_TERM_ILLNESS",
            "SPEAKING",
            "NO_DISABILITY")),
    /** What one has lived through. */
    EXPERIENCE(List.of(
            "IMMIGRANT_OR_REFUGEE",
            "RURAL",
            "PUBLIC_COVERAGE",
            "WITHOUT_HOME",
            "JUSTICE_INVOLVED",
            "CAREGIVER",
            "RECOVERY",
            "FIRST_GENERATION",
            "VETERAN")),
    /** Ways of working with communities that one has learned. */
    COMPETENCE(
            List.of("INTERPRETERS", "TRAUMA", "TRIBAL", "GENDER_AFFIRMING", "DISABILITY_ACCESS", "FAITH", "LITERACY"));

    /** An answer of its own, which excludes all others: it is kept, and used for nothing. */
    public static final String RATHER_NOT = "RATHER_NOT";

    private final List<String> choices;

    Question(List<String> choices) {
        this.choices = choices;
    }

    /** The codes to choose from, without {@link #RATHER_NOT}. */
    public List<String> choices() {
        return choices;
    }

    /** Whether a code may be chosen. */
    public boolean knows(String code) {
        return RATHER_NOT.equals(code) || choices.contains(code);
    }

    /** The part of the address, such as {@code race-ethnicity}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The question of an address. */
    public static Optional<Question> of(String slug) {
        return Arrays.stream(values())
                .filter(question -> question.slug().equals(slug))
                .findFirst();
    }
}
