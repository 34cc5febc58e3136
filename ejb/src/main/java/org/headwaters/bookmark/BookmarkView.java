package org.headwaters.bookmark;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A bookmark as its owner sees it.
 *
 * @param id its id
 * @param note what its owner wrote beside it
 * @param remindOn the day to be reminded, or null
 * @param byMail whether by mail too
 * @param remindedAt when that was done, or null
 * @param createdAt when it was made
 * @param threadId the thread
 * @param threadSlug the readable part of its address
 * @param threadTitle its title
 * @param number number of the post
 * @param authorName who wrote the post
 * @param spaceName the space
 * @param excerpt the beginning of the post in plain words
 */
public record BookmarkView(
        long id,
        String note,
        LocalDate remindOn,
        boolean byMail,
        Instant remindedAt,
        Instant createdAt,
        long threadId,
        String threadSlug,
        String threadTitle,
        int number,
        String authorName,
        String spaceName,
        String excerpt) {

    /** Path of the post. */
    public String path() {
        return "/discussions/" + threadId + "/" + threadSlug + (number > 1 ? "?post=" + number : "") + "#post-"
                + number;
    }

    BookmarkView with(String words) {
        return new BookmarkView(
                id,
                note,
                remindOn,
                byMail,
                remindedAt,
                createdAt,
                threadId,
                threadSlug,
                threadTitle,
                number,
                authorName,
                spaceName,
                words);
    }
}
