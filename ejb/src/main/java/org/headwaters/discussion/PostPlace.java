package org.headwaters.discussion;

import org.headwaters.space.Space.Visibility;

/**
 * Where a post stands, for features that hang something on posts.
 *
 * @param postId the post
 * @param number its number in the thread
 * @param authorId who wrote it
 * @param authorName who wrote it
 * @param threadId its thread
 * @param threadSlug the readable part of the thread's address
 * @param threadTitle the thread's title
 * @param spaceId its space
 * @param visibility who may read it
 */
public record PostPlace(
        long postId,
        int number,
        long authorId,
        String authorName,
        long threadId,
        String threadSlug,
        String threadTitle,
        long spaceId,
        Visibility visibility) {

    /** Path of the post. */
    public String path() {
        return "/discussions/" + threadId + "/" + threadSlug + "?post=" + number + "#post-" + number;
    }
}
