package org.headwaters.discussion;

import org.headwaters.platform.gate.Actor;

/**
 * Fired when a post was removed or put back, in the same transaction.
 *
 * @param actor who did it
 * @param spaceId the space
 * @param threadId the thread
 * @param postId the post
 * @param number its number
 * @param authorId who wrote it
 * @param reason why, or empty
 * @param removed true when it was removed, false when it was put back
 */
public record PostRemoved(
        Actor actor,
        long spaceId,
        long threadId,
        long postId,
        int number,
        long authorId,
        String reason,
        boolean removed) {}
