package org.headwaters.discussion;

import java.util.List;
import java.util.Map;

/**
 * What a member has not read in their own spaces.
 *
 * @param newest the threads with the newest posts
 * @param bySpace how many threads of each space hold something new, counted up to {@link #MOST}; spaces with none are left out
 */
public record Unread(List<ThreadRow> newest, Map<Long, Integer> bySpace) {

    /** The newest threads of a space that are looked at. Nobody reads a number for more than that: it is "many". */
    public static final int MOST = 50;

    /** How many threads hold something new in all of the spaces. */
    public int count() {
        return bySpace.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether there may be more than were counted. */
    public boolean more() {
        return bySpace.containsValue(MOST);
    }
}
