package org.headwaters.discussion.types;

import java.time.Instant;

/**
 * A lead's update in the archive of its space.
 *
 * @param threadId its thread
 * @param slug the readable part of the thread's address
 * @param title its title
 * @param authorHandle who wrote it
 * @param authorName who wrote it
 * @param createdAt when
 * @param replies how many replies it has
 */
public record UpdateRow(
        long threadId,
        String slug,
        String title,
        String authorHandle,
        String authorName,
        Instant createdAt,
        int replies) {

    /** Path of its thread. */
    public String path() {
        return "/discussions/" + threadId + "/" + slug;
    }
}
