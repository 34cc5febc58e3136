package org.headwaters.launcher.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Counts how often a server had to be started again, and says when that stops being help. */
final class Revivals {

    private static final int MOST = 5;
    private static final long WITHIN = Duration.ofMinutes(10).toNanos();

    private final LongSupplier nanoClock;
    private final Deque<Long> past = new ArrayDeque<>();

    Revivals() {
        this(System::nanoTime);
    }

    Revivals(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Whether one more is sensible; counts it when it is. */
    synchronized boolean allowed() {
        long now = nanoClock.getAsLong();
        past.removeIf(time -> now - time > WITHIN);
        if (past.size() >= MOST) {
            return false;
        }
        past.add(now);
        return true;
    }
}
