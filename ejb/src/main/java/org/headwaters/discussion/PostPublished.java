package org.headwaters.discussion;

import java.time.Instant;
import org.headwaters.platform.gate.Actor;

/**
 * Fired when a post has been made, in the transaction that makes it: whatever an observer writes stands or falls with the post.
 *
 * @param actor who wrote it
 * @param spaceId the space
 * @param threadId the thread
 * @param type the type of the thread
 * @param postId the post
 * @param number its number; 1 starts the thread
 * @param replyTo number of the post it answers, or null
 * @param body the words as typed
 * @param fields what was sent beside the words
 * @param at when
 */
public record PostPublished(
        Actor actor,
        long spaceId,
        long threadId,
        ThreadType type,
        long postId,
        int number,
        Integer replyTo,
        String body,
        PostFields fields,
        Instant at) {}
