package org.headwaters.discussion;

import org.headwaters.platform.gate.Actor;

/**
 * Fired when the words of a post have been changed, in the transaction that changes them.
 *
 * @param actor who changed them
 * @param spaceId the space
 * @param threadId the thread
 * @param postId the post
 * @param number its number
 * @param body the new words as typed
 * @param fields what was sent beside the words
 */
public record PostEdited(
        Actor actor, long spaceId, long threadId, long postId, int number, String body, PostFields fields) {}
