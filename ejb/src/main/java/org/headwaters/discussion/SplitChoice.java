package org.headwaters.discussion;

import java.time.Instant;
import org.headwaters.platform.text.Paragraphs;

/**
 * A post that may be split off.
 *
 * @param number its number
 * @param authorName who wrote it
 * @param createdAt when
 * @param words how it begins, as typed
 */
public record SplitChoice(int number, String authorName, Instant createdAt, String words) {

    private static final int LONGEST = 160;

    /** How it begins, on one line. */
    public String beginning() {
        return Paragraphs.beginning(words, LONGEST);
    }
}
