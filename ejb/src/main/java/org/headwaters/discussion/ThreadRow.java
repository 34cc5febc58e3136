package org.headwaters.discussion;

import java.time.Instant;

/**
 * A thread in a list.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param title its title
 * @param type its type
 * @param pinned whether it stays on top of its space
 * @param spaceSlug address of its space
 * @param spaceName name of its space
 * @param authorHandle who started it
 * @param authorName who started it
 * @param organizationName for which organization, or null
 * @param lastNumber number of its newest post
 * @param lastPostAt time of its newest post
 * @param lastAuthorName who wrote the newest post
 * @param readNumber how far the actor has read, or null when not at all
 */
public record ThreadRow(
        long id,
        String slug,
        String title,
        ThreadType type,
        boolean pinned,
        String spaceSlug,
        String spaceName,
        String authorHandle,
        String authorName,
        String organizationName,
        int lastNumber,
        Instant lastPostAt,
        String lastAuthorName,
        Integer readNumber) {

    /** How many replies it has. */
    public int replies() {
        return lastNumber - 1;
    }

    /** How many posts the actor has not read. The one definition of unread. */
    public int unread() {
        return Math.max(0, lastNumber - (readNumber == null ? 0 : readNumber));
    }

    /** Whether the actor has never opened it. */
    public boolean fresh() {
        return readNumber == null;
    }

    /** Path of the thread; for one that was begun, of the first post not yet read. */
    public String path() {
        String path = "/discussions/" + id + "/" + slug;
        if (readNumber == null || readNumber >= lastNumber) {
            return path;
        }
        return path + "?post=" + (readNumber + 1) + "#post-" + (readNumber + 1);
    }
}
