package org.headwaters.notice;

import java.time.Instant;

/**
 * A notice as its owner sees it.
 *
 * @param id its id
 * @param kind what it tells
 * @param number of how many things
 * @param words the note of a bookmark, or why a post was removed, or empty
 * @param happenedAt when the newest of them happened
 * @param readAt when it was read, or null while it is open
 * @param actorName who did the newest of them, or null
 * @param threadId the thread it is about
 * @param threadSlug the readable part of its address
 * @param threadTitle its title
 * @param postNumber number of the first post it is about
 * @param spaceSlug address of its space
 * @param spaceName name of its space
 */
public record NoticeView(
        long id,
        NoticeKind kind,
        int number,
        String words,
        Instant happenedAt,
        Instant readAt,
        String actorName,
        long threadId,
        String threadSlug,
        String threadTitle,
        int postNumber,
        String spaceSlug,
        String spaceName) {

    /** Whether it has not been read. */
    public boolean open() {
        return readAt == null;
    }

    /** Whether it is about several new threads of a space. */
    public boolean severalThreads() {
        return kind == NoticeKind.THREADS && number > 1;
    }

    /** Where it leads. */
    public String path() {
        if (severalThreads()) {
            return "/discussions?show=unread&space=" + spaceSlug;
        }
        return "/discussions/" + threadId + "/" + threadSlug + (postNumber > 1 ? "?post=" + postNumber : "") + "#post-"
                + postNumber;
    }
}
