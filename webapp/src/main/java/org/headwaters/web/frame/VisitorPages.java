package org.headwaters.web.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/**
 * Pages as visitors saw them a moment ago. A thread that is linked from the news is asked for a hundred times a second by people who
 * all see the same; it is made once. A page is given again only while nothing that visitors may see has changed
 * ({@code PublicStamp}), and for two seconds at most where something was written a moment ago: a transaction that began before may
 * still end after, under a number that is no news. Once nothing was written for {@link #QUIET}, a page is given again for half a minute,
 * which is as late as "3 minutes ago" may be.
 */
final class VisitorPages {

    /** How long a page is given again: as long as search may be behind. */
    static final Duration KEPT = Duration.ofSeconds(2);

    /** How long nothing must have changed before pages are given again for longer: far longer than a transaction of a page takes. */
    static final Duration QUIET = Duration.ofSeconds(10);

    /** How long a page is given again that was made in quiet: what only time changes on it is said in minutes. */
    static final Duration KEPT_IN_QUIET = Duration.ofSeconds(30);

    /** Most memory for pages. */
    static final long MOST_BYTES = 16L << 20;

    private final Ticker clock;
    private final Cache<String, Page> pages;
    private volatile Since newest;

    VisitorPages() {
        this(Ticker.systemTicker());
    }

    /**
     * Pages that grow old by a clock of one's own.
     *
     * @param clock nanoseconds
     */
    VisitorPages(Ticker clock) {
        this.clock = clock;
        pages = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((String address, Page page) -> page.body.weight())
                .expireAfter(Expiry.writing((String address, Page page) -> page.quiet ? KEPT_IN_QUIET : KEPT))
                .ticker(clock)
                // Its little work is done by who asks: threads of its own would outlive the application.
                .executor(Runnable::run)
                .build();
    }

    /**
     * A page that is still good.
     *
     * @param address path and query
     * @param stamp what {@code PublicStamp} says now
     */
    Optional<Page> find(String address, long stamp) {
        return Optional.ofNullable(pages.getIfPresent(address)).filter(page -> page.stamp == stamp);
    }

    /**
     * Whether nothing has changed for a while, to be asked before a page is made. Two requests that saw different numbers may come in
     * either order; the time then begins anew, so that a page is kept too short and never too long.
     *
     * @param stamp what {@code PublicStamp} says now
     */
    boolean quiet(long stamp) {
        Since since = newest;
        long now = clock.read();
        if (since == null || since.stamp != stamp) {
            newest = new Since(stamp, now);
            return false;
        }
        return now - since.nanos >= QUIET.toNanos();
    }

    /** Keeps a page; others go when there is no room. */
    void keep(String address, Page page) {
        pages.put(address, page);
    }

    /** How many bytes the pages take. */
    long weight() {
        pages.cleanUp();
        return pages.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /**
     * A page as it was sent.
     *
     * @param stamp the number it was made under
     * @param quiet whether nothing had changed for a while when it was asked for
     * @param body its bytes
     */
    record Page(long stamp, boolean quiet, Packed body) {

        /** A page that was just made. */
        static Page of(long stamp, boolean quiet, byte[] plain) {
            return new Page(stamp, quiet, Packed.of(plain));
        }
    }

    /** A number, and when it was met first. */
    private record Since(long stamp, long nanos) {}
}
