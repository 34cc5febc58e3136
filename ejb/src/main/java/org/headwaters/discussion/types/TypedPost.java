package org.headwaters.discussion.types;

import org.headwaters.discussion.ThreadType;
import org.headwaters.space.Space.Visibility;

/**
 * A reply and its thread, as the marks on it need to know them.
 *
 * @param postId the reply
 * @param number its number
 * @param authorId who wrote it
 * @param threadId its thread
 * @param slug the readable part of the thread's address
 * @param type the thread's type
 * @param threadAuthorId who started the thread
 * @param spaceId the space
 * @param visibility who may read the space
 */
public record TypedPost(
        long postId,
        int number,
        long authorId,
        long threadId,
        String slug,
        ThreadType type,
        long threadAuthorId,
        long spaceId,
        Visibility visibility) {

    /** Whether it is a reply in a thread of a type. */
    boolean replyIn(ThreadType wanted) {
        return type == wanted && number > 1;
    }

    /** Path of the reply. */
    public String path() {
        return "/discussions/" + threadId + "/" + slug + "?post=" + number + "#post-" + number;
    }
}
