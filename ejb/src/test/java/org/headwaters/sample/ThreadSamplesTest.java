package org.headwaters.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.headwaters.sample.ThreadSamples.Written;
import org.junit.jupiter.api.Test;

class ThreadSamplesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T12:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T12:00:00Z");

    private final List<Said> posts =
            List.of(new Said(1, "hodan", MONDAY), new Said(2, "marit", TUESDAY), new Said(3, "garrett", WEDNESDAY));

    @Test
    void writersHaveReadUpToTheirOwnLastPost() {
        assertThat(ThreadSamples.read(posts, Map.of()))
                .containsOnly(Map.entry("hodan", 1), Map.entry("marit", 2), Map.entry("garrett", 3));
    }

    @Test
    void aReaderHasReadWhatWasThereAtTheLastVisit() {
        assertThat(ThreadSamples.read(posts, Map.of("pa-nhia", TUESDAY))).containsEntry("pa-nhia", 2);
        assertThat(ThreadSamples.read(posts, Map.of("hodan", WEDNESDAY))).containsEntry("hodan", 3);
    }

    @Test
    void aThreadBegunAfterTheLastVisitIsNew() {
        assertThat(ThreadSamples.read(posts, Map.of("pa-nhia", MONDAY.minusSeconds(1))))
                .doesNotContainKey("pa-nhia");
    }

    private record Said(int number, String author, Instant at) implements Written<String> {}
}
