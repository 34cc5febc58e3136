package org.headwaters.web.frame;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts requests of each sender in two windows, in the memory of this node: a look at a map for each request, and nothing in the
 * database. What was refused does not count, so that whoever goes on trying is let in again when the window ends.
 */
final class RequestPace {

    private static final long SHORT_MILLIS = 10_000;
    private static final long LONG_MILLIS = 60_000;
    private static final long MILLIS = 1000;
    /** More senders than this are not remembered: an attack from everywhere must not fill the memory. */
    private static final int MOST_SENDERS = 100_000;

    private final ConcurrentMap<String, Windows> senders = new ConcurrentHashMap<>();
    private final int perShort;
    private final int perLong;
    private volatile long swept;

    /**
     * Limits for each sender.
     *
     * @param perShort most requests in ten seconds, 0 for no limit
     * @param perLong most requests in a minute, 0 for no limit
     */
    RequestPace(int perShort, int perLong) {
        this.perShort = perShort;
        this.perLong = perLong;
    }

    /**
     * Counts a request.
     *
     * @param sender whose
     * @param now milliseconds of a clock that never goes back
     * @return 0 when it may go on, else the seconds to wait
     */
    long take(String sender, long now) {
        if (perShort <= 0 && perLong <= 0) {
            return 0;
        }
        if (now - swept > LONG_MILLIS || senders.size() > MOST_SENDERS) {
            sweep(now);
        }
        return senders.computeIfAbsent(sender, any -> new Windows(now)).take(now, perShort, perLong);
    }

    /** How many senders are remembered. */
    int size() {
        return senders.size();
    }

    private void sweep(long now) {
        swept = now;
        senders.values().removeIf(windows -> windows.over(now));
        if (senders.size() > MOST_SENDERS) {
            senders.clear();
        }
    }

    private static final class Windows {

        private long shortBegan;
        private long longBegan;
        private int inShort;
        private int inLong;

        Windows(long now) {
            shortBegan = now;
            longBegan = now;
        }

        synchronized boolean over(long now) {
            return now - longBegan >= LONG_MILLIS && now - shortBegan >= SHORT_MILLIS;
        }

        synchronized long take(long now, int perShort, int perLong) {
            if (now - shortBegan >= SHORT_MILLIS) {
                shortBegan = now;
                inShort = 0;
            }
            if (now - longBegan >= LONG_MILLIS) {
                longBegan = now;
                inLong = 0;
            }
            long wait = 0;
            if (perLong > 0 && inLong >= perLong) {
                wait = longBegan + LONG_MILLIS - now;
            } else if (perShort > 0 && inShort >= perShort) {
                wait = shortBegan + SHORT_MILLIS - now;
            }
            if (wait > 0) {
                return (wait + MILLIS - 1) / MILLIS;
            }
            inShort++;
            inLong++;
            return 0;
        }
    }
}
