package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.MultiReader;
import org.headwaters.search.Sought.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    private final Rarity nothing;

    SoughtTest() throws IOException {
        nothing = new Rarity(SeenByTest.all(new MultiReader()));
    }

    @Test
    void readsWordsPhrasesAndWhatIsLeftOut() {
        assertThat(Sought.of("  night \"street medicine\" -winter -\"warm line\" ")
                        .parts())
                .containsExactly(
                        new Part("night", false, false),
                        new Part("street medicine", true, false),
                        new Part("winter", false, true),
                        new Part("warm line", true, true));
    }

    @Test
    void aQuoteWithoutAnEndIsNoQuoteAndAMinusInAWordIsPartOfIt() {
        assertThat(Sought.of("\"street medicine").parts())
                .containsExactly(new Part("\"street", false, false), new Part("medicine", false, false));
        assertThat(Sought.of("one-page - x").parts()).extracting(Part::words).containsExactly("one-page", "-", "x");
        assertThat(Sought.of("\u201cwarm line\u201d").parts()).containsExactly(new Part("warm line", true, false));
        assertThat(Sought.of("\"\" \"\" \"").parts()).isEmpty();
    }

    @Test
    void onlyWhatIsLeftOutIsNothingToLookFor() {
        assertThat(Sought.of("-winter").none()).isTrue();
        assertThat(Sought.of(null).none()).isTrue();
        assertThat(Sought.of("winter").none()).isFalse();
    }

    @Test
    void isBounded() {
        assertThat(Sought.of("word ".repeat(20_000)).parts()).hasSize(Sought.MOST);
        assertThat(Sought.of("x".repeat(100_000)).text()).hasSize(Sought.LONGEST);
        assertThat(Sought.of("\"".repeat(1_000)).parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:x AND (",
                "a~2 b^9 [x TO *] {",
                "*",
                "?",
                "\\",
                "/.*(a+)+$/",
                "\u0000\u0001",
                "\ud800",
                "\u202eabc",
                "!!!",
                "\ud83d\ude00",
                "+ - && || ! ( ) { } [ ] ^ ~ * ? : \\ /",
                "--",
                "-\"",
                "\"-",
                "- \" -"
            })
    void nothingThatIsTypedIsWrong(String typed) throws IOException {
        QueryMaker.of(Sought.of(typed), Synonyms.NONE, Reach.WHOLE_WORDS, nothing);
        QueryMaker.of(Sought.of(typed), Synonyms.NONE, Reach.ALIKE, nothing);
        Passages.of(Sought.of(typed), List.of()).best("Some words about a clinic " + typed);
    }

    @Test
    void neitherIsWhatChanceTypes() throws IOException {
        Random chance = new Random(7);
        String signs = "\"-ab \u00e9\u0644\u1000\u103b\u202e\ud83d\ude00\ud800:*?~^()[]{}\\/+&|!";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = chance.nextInt(60); length > 0; length--) {
                typed.append(signs.charAt(chance.nextInt(signs.length())));
            }
            Sought sought = Sought.of(typed.toString());
            QueryMaker.of(sought, Synonyms.NONE, Reach.ALIKE, nothing);
            Passages.of(sought, List.of()).best(typed.toString());
        }
    }
}
