package org.headwaters.discussion;

/**
 * Fired when a member was shown posts that were new for them, in the transaction that notes it.
 *
 * @param memberId the member
 * @param threadId the thread
 * @param number every post up to this one has been seen
 */
public record ThreadSeen(long memberId, long threadId, int number) {}
