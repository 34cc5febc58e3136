package org.headwaters.search;

import java.util.List;

/**
 * One result, not loaded yet.
 *
 * @param kind what it is
 * @param id which one: of a discussion, the thread
 * @param item of a discussion, the post that fits best
 * @param items how many posts of it fit
 * @param terms the curated words it is filed under, by their ids; of the results of a page alone
 */
public record Hit(FoundKind kind, long id, long item, int items, List<Long> terms) {

    /** Kind and id in one number. */
    public long key() {
        return Fields.group(kind, id);
    }
}
