package org.headwaters.mention;

import java.util.List;

/**
 * Fired when a post names members who have not been told of it yet, in the transaction that makes or edits the post. A member is told
 * once for each post.
 *
 * @param postId the post
 * @param threadId its thread
 * @param spaceId its space
 * @param number its number
 * @param authorId who wrote it
 * @param memberIds who is named; only active members who may read the thread, never the author
 */
public record Mentioned(long postId, long threadId, long spaceId, int number, long authorId, List<Long> memberIds) {}
