package org.headwaters.bookmark;

/**
 * Fired when the day of a bookmark has come, in the transaction that notes it.
 *
 * @param bookmarkId the bookmark
 * @param memberId whose
 * @param postId the post
 * @param note what its owner wrote beside it
 */
public record ReminderDue(long bookmarkId, long memberId, long postId, String note) {}
