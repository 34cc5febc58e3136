package org.headwaters.platform.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Remembers large numbers for a minute: to count twenty thousand members is to look at each, on every page that says how many there
 * are. Nobody misses the one who joined a moment ago among so many. Small numbers are counted each time, and are exact.
 */
@ApplicationScoped
public class LargeCounts {

    /** From how many on a number is remembered. */
    static final long LARGE = 100;

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 1_000;

    private record Counted(String what, Long id) {}

    private final Cache<Counted, Long> kept;

    /** With the time of the machine. */
    public LargeCounts() {
        this(Ticker.systemTicker());
    }

    LargeCounts(Ticker time) {
        kept = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(KEPT)
                .ticker(time)
                .build();
    }

    /**
     * How many there are, at most a minute ago when they are many.
     *
     * @param what what is counted; the number is the same for everybody
     * @param count counts it now
     */
    public long of(String what, LongSupplier count) {
        return each(what, List.of(0L), all -> Map.of(0L, count.getAsLong())).get(0L);
    }

    /**
     * How many each of several has, 0 for who is not counted.
     *
     * @param what what is counted of each; the numbers are the same for everybody
     * @param ids of whom
     * @param count counts it now, for those that are not remembered; is not asked for none
     */
    public Map<Long, Long> each(String what, Collection<Long> ids, Function<List<Long>, Map<Long, Long>> count) {
        Map<Long, Long> found = new HashMap<>();
        List<Long> open = new ArrayList<>();
        for (Long id : ids) {
            Long before = kept.getIfPresent(new Counted(what, id));
            if (before == null) {
                open.add(id);
            } else {
                found.put(id, before);
            }
        }
        if (!open.isEmpty()) {
            Map<Long, Long> now = count.apply(open);
            for (Long id : open) {
                long number = now.getOrDefault(id, 0L);
                found.put(id, number);
                if (number >= LARGE) {
                    kept.put(new Counted(what, id), number);
                }
            }
        }
        return found;
    }
}
