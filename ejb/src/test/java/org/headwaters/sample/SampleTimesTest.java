package org.headwaters.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SampleTimesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private final SampleTimes times = new SampleTimes(NOW);

    @Test
    void countsDaysBackWithFractions() {
        assertThat(times.daysAgo(1.5)).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
    }

    @Test
    void countsHoursFromTheFirstPost() {
        assertThat(times.hoursAfter(times.daysAgo(2), 0.25)).isEqualTo(Instant.parse("2026-11-20T12:15:00Z"));
    }

    @Test
    void letsNothingHappenInTheFuture() {
        assertThat(times.daysAgo(-3)).isEqualTo(NOW);
        assertThat(times.hoursAfter(times.daysAgo(1), 30)).isEqualTo(NOW);
    }

    @Test
    void letsNoReplyComeBeforeItsThread() {
        assertThat(times.hoursAfter(times.daysAgo(1), -5)).isEqualTo(times.daysAgo(1));
    }
}
