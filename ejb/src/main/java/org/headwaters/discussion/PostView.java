package org.headwaters.discussion;

import java.time.Instant;

/**
 * A post on a thread's page.
 *
 * @param id its id
 * @param number its number in the thread
 * @param authorId who wrote it
 * @param authorHandle who wrote it
 * @param authorName who wrote it
 * @param coordinator whether its author is a coordinator
 * @param leadMark true when its author leads the thread's space; null or false when not
 * @param organizationName the organization of its day, or null
 * @param organizationSlug the organization of its day, or null
 * @param replyTo number of the post it answers, or null
 * @param html the words, rendered and sanitized
 * @param createdAt when it was posted
 * @param editedAt when it was last edited, or null
 * @param depth its level among the answers, 1 to 3
 */
public record PostView(
        long id,
        int number,
        long authorId,
        String authorHandle,
        String authorName,
        boolean coordinator,
        Boolean leadMark,
        String organizationName,
        String organizationSlug,
        Integer replyTo,
        String html,
        Instant createdAt,
        Instant editedAt,
        int depth) {

    /** The same post with other HTML. */
    public PostView with(String otherHtml) {
        return new PostView(
                id,
                number,
                authorId,
                authorHandle,
                authorName,
                coordinator,
                leadMark,
                organizationName,
                organizationSlug,
                replyTo,
                otherHtml,
                createdAt,
                editedAt,
                depth);
    }

    /** Whether its author leads the thread's space. */
    public boolean lead() {
        return Boolean.TRUE.equals(leadMark);
    }
}
