package org.headwaters.discussion;

import java.time.Instant;

/**
 * A thread with something new since a day.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param title its title
 * @param spaceId its space
 * @param authorName who started it
 * @param fresh whether it was started since then
 * @param posts how many posts were written since then
 * @param first number of the first of them
 * @param lastPostAt when the newest was written
 */
public record CatchUpThread(
        long id,
        String slug,
        String title,
        long spaceId,
        String authorName,
        boolean fresh,
        long posts,
        int first,
        Instant lastPostAt) {

    /** Path of the first post since then. */
    public String path() {
        return "/discussions/" + id + "/" + slug + (first > 1 ? "?post=" + first + "#post-" + first : "");
    }
}
