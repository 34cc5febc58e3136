package org.headwaters.web.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/**
 * Pages as visitors saw them a moment ago. A thread that is linked from the news is asked for a hundred times a second by people who
 * all see the same; it is made once. A page is given again only while nothing that visitors may see has changed
 * ({@code PublicStamp}), and for two seconds at most, because "3 minutes ago" changes with no writing.
 */
final class VisitorPages {

    /** How long a page is given again: as long as search may be behind. */
    static final Duration KEPT = Duration.ofSeconds(2);

    /** Most memory for pages. */
    static final long MOST_BYTES = 16L << 20;

    private final Cache<String, Page> pages;

    VisitorPages() {
        this(Ticker.systemTicker());
    }

    /**
     * Pages that grow old by a clock of one's own.
     *
     * @param clock nanoseconds
     */
    VisitorPages(Ticker clock) {
        pages = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((String address, Page page) -> page.body.weight())
                .expireAfterWrite(KEPT)
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
     * @param body its bytes
     */
    record Page(long stamp, Packed body) {

        /** A page that was just made. */
        static Page of(long stamp, byte[] plain) {
            return new Page(stamp, Packed.of(plain));
        }
    }
}
