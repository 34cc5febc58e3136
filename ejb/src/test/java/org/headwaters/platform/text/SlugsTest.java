package org.headwaters.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Doula care in Greater Minnesota?, doula-care-in-greater-minnesota",
        "  --Housing -- & health--  , housing-health",
        "Who's paying for interpreters, whos-paying-for-interpreters",
        "Who\u2019s there, whos-there",
        "Caf\u00E9 \u00C5land \u0141\u00F3d\u017A, cafe-aland-odz",
        "\uFF21\uFF22\uFF23 \u2460, abc-1",
        "../../etc/passwd, etc-passwd",
        "<script>, script",
        "100% #1, 100-1",
        "I\u0307stanbul, istanbul"
    })
    void titleBecomesPlainLettersAndSingleHyphens(String title, String slug) {
        assertThat(Slugs.of(title, "thread")).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "!!!", "\u12A0\u121B\u122D\u129B", "\u0645\u0631\u062D\u0628\u0627", "\uD83D\uDC9A"})
    void titleWithNothingToKeepGetsTheFallback(String title) {
        assertThat(Slugs.of(title, "thread")).isEqualTo("thread");
    }

    @Test
    void longTitleIsCutAndEndsInNoHyphen() {
        assertThat(Slugs.of("a".repeat(79) + " bcd", "thread")).isEqualTo("a".repeat(79));
        assertThat(Slugs.of("word ".repeat(100), "thread"))
                .hasSizeLessThanOrEqualTo(Slugs.LIMIT)
                .doesNotEndWith("-");
    }

    @Test
    void whatCannotBeASlugIsFoundNowhere() {
        assertThat(Slugs.sought("birth-equity-2")).isEqualTo("birth-equity-2");
        assertThat(Slugs.sought("\uD83D\uDE00")).isEqualTo("-");
        assertThat(Slugs.sought("a\u0000b")).isEqualTo("-");
        assertThat(Slugs.sought("\u00E9quit\u00E9")).isEqualTo("-");
    }
}
