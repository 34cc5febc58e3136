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
 * @param removedAt when its words were removed, or null
 * @param movedTo the post it went to, or null
 * @param notes how many content notes stand over it: asked with the post, so that a page need not ask for what no post has
 * @param files how many files hang on it
 * @param polls how many polls are in it
 * @param reactions how many reactions it has
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
        int depth,
        Instant removedAt,
        Long movedTo,
        long notes,
        long files,
        long polls,
        long reactions) {

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
                depth,
                removedAt,
                movedTo,
                notes,
                files,
                polls,
                reactions);
    }

    /** Whether its words are not here any more. */
    public boolean gone() {
        return removedAt != null || movedTo != null;
    }

    /** Whether its author leads the thread's space. */
    public boolean lead() {
        return Boolean.TRUE.equals(leadMark);
    }
}
