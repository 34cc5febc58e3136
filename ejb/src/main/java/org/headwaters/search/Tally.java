package org.headwaters.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Counts values, of which most are small numbers: a common word is counted some hundred thousand times in one search. */
final class Tally {

    private static final int SMALL = 1 << 14;

    private int[] small = new int[64];
    private final Map<Long, Integer> large = new HashMap<>();

    /** One more of a value. */
    void add(long value) {
        if (value < 0 || value >= SMALL) {
            large.merge(value, 1, Integer::sum);
            return;
        }
        int at = (int) value;
        if (at >= small.length) {
            small = Arrays.copyOf(small, Integer.highestOneBit(at) << 1);
        }
        small[at]++;
    }

    /** How often each value came up; those that never did are not there. */
    Map<Long, Integer> counts() {
        Map<Long, Integer> counts = new HashMap<>(large);
        for (int value = 0; value < small.length; value++) {
            if (small[value] > 0) {
                counts.put((long) value, small[value]);
            }
        }
        return counts;
    }
}
