package org.headwaters.search;

/**
 * One result, not loaded yet.
 *
 * @param kind what it is
 * @param id which one: of a discussion, the thread
 * @param item of a discussion, the post that fits best
 * @param items how many posts of it fit
 */
public record Hit(FoundKind kind, long id, long item, int items) {

    /** Kind and id in one number. */
    public long key() {
        return Fields.group(kind, id);
    }
}
