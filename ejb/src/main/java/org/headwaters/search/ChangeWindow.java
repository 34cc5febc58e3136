package org.headwaters.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the change table has been read. Numbers are given when a row is written and seen when its transaction ends, so a lower
 * number may show up after a higher one. So every number that was passed over is remembered as a gap until its row shows up, or until
 * the database says that nobody holds it any more: then its transaction was taken back. Only what lies below the first gap counts as
 * read for good; after a crash everything above is read again, which does no harm, because a change is only "look at this again".
 */
final class ChangeWindow {

    private final SortedMap<Long, Long> gaps = new TreeMap<>();
    private long top;

    /** Everything up to and with {@code floor} has been read. */
    ChangeWindow(long floor) {
        top = floor;
    }

    /** The highest number seen. */
    long top() {
        return top;
    }

    /** The number up to which all has been read, for good. */
    long floor() {
        return gaps.isEmpty() ? top : gaps.firstKey() - 1;
    }

    /**
     * A row was read: a new one above, or one that was missing.
     *
     * @param id its number
     * @param now when, on a clock that never goes back
     */
    void saw(long id, long now) {
        gaps.remove(id);
        for (long missing = top + 1; missing < id; missing++) {
            gaps.put(missing, now);
        }
        top = Math.max(top, id);
    }

    /** The numbers that were passed over, the lowest first. */
    List<Long> missing() {
        return new ArrayList<>(gaps.keySet());
    }

    /** Those of them that have been missing since before a moment, so that their row was written by then, if ever. */
    List<Long> missingSince(long moment) {
        return gaps.entrySet().stream()
                .filter(gap -> gap.getValue() - moment <= 0)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** Nobody holds these numbers: their rows will never show up. */
    void forget(Collection<Long> never) {
        gaps.keySet().removeAll(never);
    }
}
