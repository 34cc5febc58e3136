package org.headwaters.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void paragraphsEndAtLineEndsAndEmptyOnesAreLeftOut() {
        assertThat(Paragraphs.of("One\n\nTwo\r\n  \nThree")).containsExactly("One", "Two", "Three");
        assertThat(Paragraphs.of("")).isEmpty();
        assertThat(Paragraphs.of(null)).isEmpty();
    }

    @Test
    void beginningsEndBetweenWords() {
        assertThat(Paragraphs.beginning("Short\n text", 20)).isEqualTo("Short text");
        assertThat(Paragraphs.beginning("Words that go on and on", 12)).isEqualTo("Words that\u2026");
    }

    @Test
    void oneLongWordIsCutAndNoCharacterIsSplit() {
        assertThat(Paragraphs.beginning("😀".repeat(30), 5)).isEqualTo("😀".repeat(5) + "\u2026");
    }
}
