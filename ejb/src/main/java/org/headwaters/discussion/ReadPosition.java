package org.headwaters.discussion;

import java.util.BitSet;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which posts of a thread somebody has seen: every one up to a number, and some ahead of it. The number is the greatest for which
 * nothing before it was left out; so the first post after it is always new, in whatever order pages show posts. Immutable.
 */
final class ReadPosition {

    /** Room for the ranges ahead in the database. What does not fit counts as not seen: shown again does less harm than never. */
    static final int ROOM = 1000;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    private final BitSet seen;
    private final int number;

    private ReadPosition(BitSet seen) {
        this.seen = seen;
        this.number = seen.nextClearBit(1) - 1;
    }

    /**
     * A position as it was kept.
     *
     * @param number every post up to this one
     * @param ahead ranges, such as {@code 41-60,75}; may be null
     */
    static ReadPosition of(int number, String ahead) {
        BitSet seen = new BitSet();
        seen.set(1, number + 1);
        Matcher ranges = RANGE.matcher(ahead == null ? "" : ahead);
        while (ranges.find()) {
            int from = Integer.parseInt(ranges.group(1));
            int to = ranges.group(2) == null ? from : Integer.parseInt(ranges.group(2));
            if (to >= from) {
                seen.set(from, to + 1);
            }
        }
        return new ReadPosition(seen);
    }

    /** This position and these posts. */
    ReadPosition and(Collection<Integer> numbers) {
        BitSet more = (BitSet) seen.clone();
        numbers.stream().filter(each -> each > 0).forEach(more::set);
        return new ReadPosition(more);
    }

    /** This position and every post up to a number. */
    ReadPosition upTo(int last) {
        BitSet more = (BitSet) seen.clone();
        more.set(1, Math.max(1, last + 1));
        return new ReadPosition(more);
    }

    /** Whether a post was seen. */
    boolean has(int post) {
        return post >= 1 && seen.get(post);
    }

    /** Every post up to this one was seen. */
    int number() {
        return number;
    }

    /** The ranges ahead, for the database. */
    String ahead() {
        StringBuilder ranges = new StringBuilder();
        for (int from = seen.nextSetBit(number + 1); from >= 0; from = seen.nextSetBit(seen.nextClearBit(from))) {
            int to = seen.nextClearBit(from) - 1;
            String range = (ranges.isEmpty() ? "" : ",") + from + (to > from ? "-" + to : "");
            if (ranges.length() + range.length() > ROOM) {
                break;
            }
            ranges.append(range);
        }
        return ranges.toString();
    }

    /** How many posts are in {@link #ahead}. */
    int aheadCount() {
        return of(0, ahead()).seen.cardinality();
    }
}
