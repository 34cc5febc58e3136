package org.headwaters.search;

import java.util.Arrays;

/** Gives each number a place, from 0 on in the order in which they come: a map that makes no object for what is in it. */
final class Places {

    private static final int FREE = -1;
    private static final long MIXED = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[256];
    private int[] places = free(256);
    private int size;

    /** The place of a number; a new one when it has none yet. */
    int of(long key) {
        int at = slot(key, keys, places);
        if (places[at] == FREE) {
            if (size * 2 >= keys.length) {
                grow();
                at = slot(key, keys, places);
            }
            keys[at] = key;
            places[at] = size++;
        }
        return places[at];
    }

    /** How many numbers have a place. */
    int size() {
        return size;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] morePlaces = free(moreKeys.length);
        for (int i = 0; i < keys.length; i++) {
            if (places[i] != FREE) {
                int at = slot(keys[i], moreKeys, morePlaces);
                moreKeys[at] = keys[i];
                morePlaces[at] = places[i];
            }
        }
        keys = moreKeys;
        places = morePlaces;
    }

    private static int slot(long key, long[] keys, int[] places) {
        int at = (int) (key * MIXED >>> 32) & keys.length - 1;
        while (places[at] != FREE && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private static int[] free(int length) {
        int[] places = new int[length];
        Arrays.fill(places, FREE);
        return places;
    }
}
