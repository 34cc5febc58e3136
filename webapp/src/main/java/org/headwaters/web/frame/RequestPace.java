package org.headwaters.web.frame;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.headwaters.platform.limit.PaceCount;

/**
 * Counts requests of each sender in two windows, in the memory of this node: a look at a map for each request, and nothing in the
 * database. What was refused does not count, so that whoever goes on trying is let in again when the window ends. What other nodes have
 * let through counts too, as far as it is known here. Windows begin with each minute and each ten seconds of the clock, so that they are
 * the same on every node.
 */
final class RequestPace {

    /** Length of the long window. */
    static final long LONG_MILLIS = 60_000;

    private static final long SHORT_MILLIS = 10_000;
    private static final long MILLIS = 1000;
    /** More senders than this are not remembered: an attack from everywhere must not fill the memory. */
    private static final int MOST_SENDERS = 100_000;
    /** Who has used less than this part of a limit is not worth telling others. */
    private static final int QUARTER = 4;

    private final ConcurrentMap<String, Windows> senders = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final int perShort;
    private final int perLong;
    private volatile Map<String, List<PaceCount>> others = Map.of();
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
     * @param now milliseconds of the clock that all nodes have
     * @return 0 when it may go on, else the seconds to wait
     */
    long take(String sender, long now) {
        if (perShort <= 0 && perLong <= 0) {
            return 0;
        }
        if (Math.abs(now - swept) > LONG_MILLIS || senders.size() > MOST_SENDERS) {
            sweep(now);
        }
        Windows windows = senders.computeIfAbsent(sender, any -> new Windows(now));
        long wait = windows.take(now, others.getOrDefault(sender, List.of()));
        if (wait == 0 && windows.busy(now)) {
            busy.add(sender);
        }
        return wait;
    }

    /** Whether somebody has come often since the other nodes were told. */
    boolean hasNews() {
        return !busy.isEmpty();
    }

    /**
     * What the other nodes should know: the counts of those who have used a quarter of a limit, and have come since they were told.
     *
     * @param now milliseconds of the clock
     * @param most how many are told at once; the others wait
     */
    List<PaceCount> news(long now, int most) {
        List<PaceCount> news = new ArrayList<>();
        for (Iterator<String> each = busy.iterator(); each.hasNext() && news.size() < most; ) {
            String sender = each.next();
            // Before it is counted: who comes meanwhile is told again.
            each.remove();
            Windows windows = senders.get(sender);
            if (windows != null && windows.busy(now)) {
                news.add(windows.count(sender, now));
            }
        }
        return news;
    }

    /** The others were not told this after all. */
    void untold(List<PaceCount> news) {
        news.stream().map(PaceCount::sender).filter(senders::containsKey).forEach(busy::add);
    }

    /** From now on counts what other nodes have let through, in place of what they had before. */
    void others(List<PaceCount> counts) {
        others = counts.stream().collect(Collectors.groupingBy(PaceCount::sender));
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
        busy.retainAll(senders.keySet());
    }

    private final class Windows {

        private long shortWindow;
        private long longWindow;
        private int inShort;
        private int inLong;

        Windows(long now) {
            turn(now);
        }

        synchronized boolean over(long now) {
            return now / LONG_MILLIS != longWindow;
        }

        synchronized boolean busy(long now) {
            turn(now);
            return perLong > 0 && inLong * QUARTER >= perLong || perShort > 0 && inShort * QUARTER >= perShort;
        }

        synchronized PaceCount count(String sender, long now) {
            turn(now);
            return new PaceCount(sender, longWindow, inLong, shortWindow, inShort);
        }

        synchronized long take(long now, List<PaceCount> elsewhere) {
            turn(now);
            long wait = 0;
            if (perLong > 0 && inLong + sum(elsewhere, longWindow, PaceCount::minute, PaceCount::inMinute) >= perLong) {
                wait = (longWindow + 1) * LONG_MILLIS - now;
            } else if (perShort > 0
                    && inShort + sum(elsewhere, shortWindow, PaceCount::tenSeconds, PaceCount::inTenSeconds)
                            >= perShort) {
                wait = (shortWindow + 1) * SHORT_MILLIS - now;
            }
            if (wait > 0) {
                return (wait + MILLIS - 1) / MILLIS;
            }
            inShort++;
            inLong++;
            return 0;
        }

        private void turn(long now) {
            if (now / SHORT_MILLIS != shortWindow) {
                shortWindow = now / SHORT_MILLIS;
                inShort = 0;
            }
            if (now / LONG_MILLIS != longWindow) {
                longWindow = now / LONG_MILLIS;
                inLong = 0;
            }
        }
    }

    /** What others have counted in the same window. */
    private static int sum(
            List<PaceCount> counts,
            long window,
            ToLongFunction<PaceCount> whichWindow,
            ToIntFunction<PaceCount> howMany) {
        return counts.stream()
                .filter(count -> whichWindow.applyAsLong(count) == window)
                .mapToInt(howMany)
                .sum();
    }
}
