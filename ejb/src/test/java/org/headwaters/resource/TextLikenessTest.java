package org.headwaters.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextLikenessTest {

    private static final String TEXT =
            "A two-sided sheet for schedulers, nurses and clinicians: what to ask when booking, how to"
                    + " choose between in person, video and telephone, and how to begin and end a visit with an interpreter.";

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }

    @Test
    void signsCaseAndBlanksDoNotMatter() {
        assertThat(TextLikeness.alike(TEXT, TEXT.toUpperCase().replaceAll("[,.:]", " - ")))
                .isTrue();
    }

    @Test
    void aFewOtherWordsMakeNoOtherText() {
        assertThat(TextLikeness.alike(TEXT, TEXT.replace("two-sided sheet", "two-sided list") + " Please change it."))
                .isTrue();
    }

    @Test
    void aTextThatOnlyQuotesIsAnotherOne() {
        assertThat(TextLikeness.alike(words(0, 50), words(0, 50) + " " + words(100, 160)))
                .isFalse();
    }

    @Test
    void shortTextsAreNeverAlike() {
        assertThat(TextLikeness.alike("Here is the new form.", "Here is the new form."))
                .isFalse();
        assertThat(TextLikeness.alike("", "")).isFalse();
    }

    @Test
    void otherScriptsAreComparedToo() {
        String text =
                "Это лист для тех кто записывает на приём о чём спросить и как выбрать переводчика для разговора с пациентом";
        assertThat(TextLikeness.alike(text, text + " сегодня")).isTrue();
    }
}
