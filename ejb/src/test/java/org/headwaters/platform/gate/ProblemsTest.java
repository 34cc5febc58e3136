package org.headwaters.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final String GREEN_HEART = "\uD83D\uDC9A";

    private enum Color {
        RED,
        GREEN_BLUE
    }

    private final Problems problems = new Problems();

    @Test
    void controlCharactersAreTakenOut() {
        assertThat(problems.line("title", "a\0b\u0007c\u001Bd\u007Fe\u0085f", 99))
                .isEqualTo("abcdef");
        assertThat(problems.text("body", "a\0\tb\nc", 99)).isEqualTo("a\tb\nc");
    }

    @Test
    void directionOverridesAreTakenOutAndMarksThatWritingNeedsStay() {
        assertThat(problems.line("title", "a\u202Egpj.exe\u202C \u202Dx\u202Ay\u202Bz", 99))
                .doesNotContain("\u202A", "\u202B", "\u202D", "\u202E");
        assertThat(problems.line("title", "\u200Fa\u2066b\u2069", 99)).isEqualTo("\u200Fa\u2066b\u2069");
    }

    @Test
    void halfACharacterIsTakenOutAndAWholeOneStays() {
        assertThat(problems.line("title", "a\uD83D b\uDC9A c" + GREEN_HEART, 99))
                .isEqualTo("a b c" + GREEN_HEART);
    }

    @Test
    void byteOrderMarkIsTakenOut() {
        assertThat(problems.line("title", "\uFEFFTitle", 99)).isEqualTo("Title");
    }

    @Test
    void joinersInsideEmojiAndScriptsStay() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(problems.line("title", family, 99)).isEqualTo(family);
    }

    @Test
    void lengthIsCountedInCharactersNotInHalves() {
        problems.line("title", GREEN_HEART.repeat(140), 140);
        assertThat(problems.any()).isFalse();

        problems.line("title", GREEN_HEART.repeat(141), 140);
        assertThat(problems.all()).containsExactly(new Problem("title", "too-long", 140, 141));
    }

    @Test
    void lineHasNoLineEndAndNoDoubledSpace() {
        assertThat(problems.line("title", "  two \r\n\t words  ", 99)).isEqualTo("two words");
    }

    @Test
    void textKeepsItsLinesWithOneKindOfLineEnd() {
        assertThat(problems.text("body", "\r\na\r\nb\rc\n\n", 99)).isEqualTo("a\nb\nc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\0\u202E", "\uFEFF"})
    void nothingIsMissingWhereSomethingIsRequired(String nothing) {
        problems.line("title", nothing, 99);
        problems.text("body", nothing, 99);

        assertThat(problems.all()).extracting(Problem::message).containsExactly("required.title", "required.body");
    }

    @Test
    void nothingIsFineWhereItIsOptional() {
        assertThat(problems.optionalLine("about", null, 9)).isEmpty();
        assertThat(problems.optionalText("about", null, 9)).isEmpty();
        assertThat(problems.optionalWebAddress("link", null, 9)).isEmpty();
        assertThat(problems.any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a b@example.org",
                "@example.org",
                "a@.org",
                "a@example.org,b@example.org",
                "a@exa_mple.org",
                "a@example.org\nBcc: b@example.org",
                "<a@example.org>",
                "a@example.o",
                "a@-example.org"
            })
    void badAddressesAreRefused(String address) {
        problems.email("email", address);

        assertThat(problems.any()).isTrue();
    }

    @Test
    void goodAddressIsTakenInLowerCase() {
        assertThat(problems.email("email", " Mai.Xiong+hw@Example.ORG ")).isEqualTo("mai.xiong+hw@example.org");
        assertThat(problems.any()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org",
                "//example.org",
                "https:",
                "https://",
                "http://user@example.org",
                "example.org",
                "https://exa mple.org",
                "data:text/html,x",
                "mailto:a@example.org"
            })
    void otherThanWebAddressesAreRefused(String address) {
        problems.optionalWebAddress("link", address, 500);

        assertThat(problems.all()).extracting(Problem::message).containsExactly("web-address");
    }

    @Test
    void webAddressIsTaken() {
        assertThat(problems.optionalWebAddress("link", "HTTPS://example.org/a?b=c#d", 500))
                .isEqualTo("HTTPS://example.org/a?b=c#d");
        assertThat(problems.any()).isFalse();
    }

    @Test
    void choiceIsOneOfTheValuesOrMissing() {
        assertThat(problems.choice("color", Color.class, " green_blue ")).isEqualTo(Color.GREEN_BLUE);
        assertThat(problems.any()).isFalse();

        assertThat(problems.choice("color", Color.class, "BLACK")).isNull();
        assertThat(problems.all()).containsExactly(new Problem("color", "required.color"));
    }

    @Test
    void refusalCarriesEverythingAtOnce() {
        problems.refuse();
        problems.line("title", "", 9);
        problems.text("body", "", 9);

        assertThatThrownBy(problems::refuse)
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .hasSize(2));
    }
}
