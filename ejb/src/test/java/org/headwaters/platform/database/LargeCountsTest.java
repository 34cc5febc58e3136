package org.headwaters.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LargeCountsTest {

    private final AtomicLong time = new AtomicLong();
    private final AtomicLong members = new AtomicLong();
    private final AtomicLong counted = new AtomicLong();
    private final LargeCounts counts = new LargeCounts(time::get);

    @Test
    void aSmallNumberIsCountedEachTime() {
        members.set(LargeCounts.LARGE - 1);
        assertThat(members()).isEqualTo(LargeCounts.LARGE - 1);
        members.set(7);
        assertThat(members()).isEqualTo(7);
        assertThat(counted).hasValue(2);
    }

    @Test
    void aLargeNumberIsRememberedForAMinute() {
        members.set(LargeCounts.LARGE);
        members();
        members.incrementAndGet();
        time.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(members()).isEqualTo(LargeCounts.LARGE);
        assertThat(counted).hasValue(1);
        time.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(members()).isEqualTo(LargeCounts.LARGE + 1);
    }

    @Test
    void eachNumberIsRememberedForItself() {
        members.set(LargeCounts.LARGE);
        members();
        assertThat(counts.of("others", () -> 3)).isEqualTo(3);
    }

    @Test
    void ofSeveralOnlyThoseNotRememberedAreCounted() {
        assertThat(counts.each("space", List.of(1L, 2L, 3L), open -> Map.of(1L, 900L, 2L, 4L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1L, 900L, 2L, 4L, 3L, 0L));
        assertThat(counts.each("space", List.of(1L, 2L), open -> {
                    assertThat(open).containsExactly(2L);
                    return Map.of(2L, 5L);
                }))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1L, 900L, 2L, 5L));
    }

    private long members() {
        return counts.of("members", () -> {
            counted.incrementAndGet();
            return members.get();
        });
    }
}
