package org.headwaters.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void takesSignsOfLikeAsTheyAre() {
        assertThat(SearchWords.escaped("100% of a_b!")).isEqualTo("100!% of a!_b!!");
        assertThat(SearchWords.escaped("back\\slash")).isEqualTo("back\\slash");
    }

    @Test
    void findsNothingToLookForInBlanks() {
        assertThat(SearchWords.of(null).none()).isTrue();
        assertThat(SearchWords.of(" \t\u00a0\u2003 ").none()).isTrue();
    }

    @Test
    void looksForEachWordOnce() {
        assertThat(SearchWords.of("  street   medicine\nstreet ").words()).containsExactly("street", "medicine");
        assertThat(SearchWords.of("street\tmedicine").text()).isEqualTo("street medicine");
    }

    @Test
    void asksForAllWordsInTheField() {
        assertThat(SearchWords.of("street medicine").in("t.title"))
                .isEqualTo("(t.title LIKE :word0 ESCAPE '!' AND t.title LIKE :word1 ESCAPE '!')");
    }

    @Test
    void cutsWhatIsTooLongWithoutBreakingACharacter() {
        String text = SearchWords.of("\ud83d\ude42".repeat(300)).text();
        assertThat(text.codePointCount(0, text.length())).isEqualTo(SearchWords.LONGEST);
        assertThat(text).endsWith("\ud83d\ude42");
        assertThat(SearchWords.of("a b c d e f g h i j k").words()).hasSize(SearchWords.MOST);
    }
}
