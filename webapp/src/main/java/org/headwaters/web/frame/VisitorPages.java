package org.headwaters.web.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/**
 * Pages as visitors saw them a moment ago. A thread that is linked from the news is asked for a hundred times a second by people who
 * all see the same; it is made once. A page is given again only while nothing that visitors may see has changed
 * ({@code PublicStamp}), and for two seconds at most, because "3 minutes ago" changes with no writing.
 */
final class VisitorPages {

    /** How long a page is given again, in nanoseconds: as long as search may be behind. */
    static final long KEPT = TimeUnit.SECONDS.toNanos(2);

    /** Most memory for pages. */
    private static final long MOST_BYTES = 16L << 20;

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private long bytes;

    /**
     * A page that is still good.
     *
     * @param address path and query
     * @param stamp what {@code PublicStamp} says now
     * @param now nanoseconds of a clock that never goes back
     */
    synchronized Optional<Page> find(String address, long stamp, long now) {
        Page page = pages.get(address);
        if (page == null) {
            return Optional.empty();
        }
        if (page.stamp != stamp || now - page.made >= KEPT) {
            remove(address);
            return Optional.empty();
        }
        return Optional.of(page);
    }

    /** Keeps a page; the oldest ones go when there is no room. */
    synchronized void keep(String address, Page page) {
        remove(address);
        pages.put(address, page);
        bytes += page.weight();
        while (bytes > MOST_BYTES) {
            remove(pages.keySet().iterator().next());
        }
    }

    /** How many bytes the pages take. */
    synchronized long weight() {
        return bytes;
    }

    private void remove(String address) {
        Page gone = pages.remove(address);
        if (gone != null) {
            bytes -= gone.weight();
        }
    }

    /**
     * A page as it was sent.
     *
     * @param stamp the number it was made under
     * @param made when, in nanoseconds of a clock that never goes back
     * @param plain its bytes
     * @param packed its bytes for those who can unpack them
     */
    record Page(long stamp, long made, byte[] plain, byte[] packed) {

        /** A page that was just made. */
        static Page of(long stamp, long made, byte[] plain) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(plain);
            } catch (IOException impossible) {
                throw new UncheckedIOException("Memory refused bytes", impossible);
            }
            return new Page(stamp, made, plain, packed.toByteArray());
        }

        private long weight() {
            return plain.length + packed.length;
        }
    }
}
