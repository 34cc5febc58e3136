package org.headwaters.discussion;

/**
 * Fired when a member was shown posts that were new for them, in the transaction that notes it.
 *
 * @param memberId the member
 * @param threadId the thread
 * @param number every post up to this one has been seen
 * @param first the smallest number that was shown now, or 0
 * @param last the greatest number that was shown now, or 0
 */
public record ThreadSeen(long memberId, long threadId, int number, int first, int last) {}
