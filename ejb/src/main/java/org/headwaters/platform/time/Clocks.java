package org.headwaters.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * Makes the one clock that everything asks for the time. It ticks in microseconds, because that is what the database keeps: a
 * time read back equals the time that was written. It is asked for {@code instant()} alone: {@code millis()} of a clock that ticks in less
 * than a millisecond divides by zero.
 */
@ApplicationScoped
public class Clocks {

    private static final Duration TICK = Duration.ofNanos(1000);

    /** The UTC clock of this program. */
    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
