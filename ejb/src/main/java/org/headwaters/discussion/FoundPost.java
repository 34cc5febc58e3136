package org.headwaters.discussion;

import java.time.Instant;

/**
 * A post that a search has found, with its thread.
 *
 * @param id its id
 * @param number its number in the thread
 * @param body what was typed
 * @param writtenAt when
 * @param authorName who wrote it
 * @param threadId the thread
 * @param threadSlug the readable part of its address
 * @param title its title
 * @param type its type
 * @param spaceName name of its space
 * @param accepted how often the post is accepted as the answer: once or never
 */
public record FoundPost(
        long id,
        int number,
        String body,
        Instant writtenAt,
        String authorName,
        long threadId,
        String threadSlug,
        String title,
        ThreadType type,
        String spaceName,
        long accepted) {

    /** Path of the post. */
    public String path() {
        String path = "/discussions/" + threadId + "/" + threadSlug;
        return number <= 1 ? path : path + "?post=" + number + "#post-" + number;
    }
}
