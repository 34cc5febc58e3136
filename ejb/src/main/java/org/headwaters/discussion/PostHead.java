package org.headwaters.discussion;

import java.time.Instant;

/**
 * What one must know of a post to care for it.
 *
 * @param id its id
 * @param number its number
 * @param authorId who wrote it
 * @param authorHandle who wrote it
 * @param authorName who wrote it
 * @param body the words, empty when there are none
 * @param html the words, rendered and sanitized
 * @param createdAt when it was posted
 * @param removal by whom it was removed, or null
 * @param movedTo the post that was here, or null
 */
public record PostHead(
        long id,
        int number,
        long authorId,
        String authorHandle,
        String authorName,
        String body,
        String html,
        Instant createdAt,
        Removal removal,
        Long movedTo) {}
