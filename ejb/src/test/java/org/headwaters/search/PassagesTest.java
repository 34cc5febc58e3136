package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static Passage best(String typed, String text) {
        return Passages.of(Sought.of(typed), List.of()).best(text);
    }

    @Test
    void aPassageShowsWhatWasFoundAlsoWhereThereAreNoSpacesBeforeIt() {
        String address = "https://example.org/" + "a-long-way-down/".repeat(20) + "housing and more words";
        assertThat(best("housing", address).marked()).contains("housing");
        assertThat(best("housing", "words " + address).marked()).contains("housing");
        String signs = "\u4f4f\u623f".repeat(200);
        assertThat(best("housing", signs + "housing").marked()).contains("housing");
        String pairs = "\ud83d\ude00".repeat(200);
        assertThat(best("housing", pairs + "x housing").marked()).contains("housing");
    }

    @Test
    void aPassageBeginsWithAWholeWord() {
        String text = "one two three ".repeat(40) + "housing four five";
        Passage passage = best("housing", text);
        assertThat(passage.pieces().get(0).text()).matches("\u2026 (one|two|three) .*");
        assertThat(passage.marked()).containsExactly("housing");
    }

    @Test
    void formsAndBeginningsAreMarkedAndOtherWordsAreNot() {
        assertThat(best("interpreter", "Interpreters who interpret an internship")
                        .marked())
                .containsExactlyInAnyOrder("interpreters", "interpret");
        assertThat(best("\"warm handoff\"", "A warm handoff, warmer than handoffs")
                        .marked())
                .containsExactlyInAnyOrder("warm", "handoff");
    }
}
