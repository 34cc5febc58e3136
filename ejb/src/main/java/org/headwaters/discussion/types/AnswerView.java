package org.headwaters.discussion.types;

/**
 * An accepted answer.
 *
 * @param postId the reply
 * @param number its number
 * @param authorName who wrote it
 * @param organizationName for which organization, or null
 */
public record AnswerView(long postId, int number, String authorName, String organizationName) {}
