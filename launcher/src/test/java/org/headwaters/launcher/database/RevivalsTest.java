package org.headwaters.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RevivalsTest {

    private final AtomicLong now = new AtomicLong();
    private final Revivals revivals = new Revivals(now::get);

    @Test
    void allowsAFewInAShortTimeAndThenNoMore() {
        for (int i = 0; i < 5; i++) {
            assertThat(revivals.allowed()).isTrue();
        }
        assertThat(revivals.allowed()).isFalse();
    }

    @Test
    void forgetsWhatIsLongAgo() {
        for (int i = 0; i < 5; i++) {
            revivals.allowed();
        }
        now.addAndGet(Duration.ofMinutes(11).toNanos());
        assertThat(revivals.allowed()).isTrue();
    }
}
