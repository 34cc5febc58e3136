package org.headwaters.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reads what the list's statement gathers of a thread's topics. */
class ThreadTopicViewTest {

    @Test
    void wordsWithCommasStayWhole() {
        assertThat(ThreadTopicView.all("race=Race, ethnicity and language data|,housing=Housing|"))
                .containsExactly(
                        new ThreadTopicView("housing", "Housing"),
                        new ThreadTopicView("race", "Race, ethnicity and language data"));
    }

    @Test
    void nothingGatheredIsNoTopic() {
        assertThat(ThreadTopicView.all(null)).isEmpty();
        assertThat(ThreadTopicView.all("")).isEmpty();
    }
}
