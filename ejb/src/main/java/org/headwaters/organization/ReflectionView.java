package org.headwaters.organization;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.Paragraphs;

/**
 * A quarter's reflection.
 *
 * @param id its id
 * @param quarter such as {@code 2026-Q3}
 * @param moved what moved
 * @param hard what was hard, or empty
 * @param next what comes next, or empty
 * @param writtenAt when it was written
 * @param sponsorName who was asked to reply, or empty
 * @param sponsorRole that person's role, or empty
 * @param askedAt when the sponsor was asked, or null
 * @param reply the sponsor's reply, or empty
 * @param repliedAt when it came, or null
 */
public record ReflectionView(
        long id,
        String quarter,
        String moved,
        String hard,
        String next,
        Instant writtenAt,
        String sponsorName,
        String sponsorRole,
        Instant askedAt,
        String reply,
        Instant repliedAt) {

    /** What moved, as paragraphs. */
    public List<String> movedParagraphs() {
        return Paragraphs.of(moved);
    }

    /** What was hard, as paragraphs. */
    public List<String> hardParagraphs() {
        return Paragraphs.of(hard);
    }

    /** What comes next, as paragraphs. */
    public List<String> nextParagraphs() {
        return Paragraphs.of(next);
    }

    /** The reply, as paragraphs. */
    public List<String> replyParagraphs() {
        return Paragraphs.of(reply);
    }

    /** Such as {@code Q3 2026}. */
    public String title() {
        return quarter.substring(5) + " " + quarter.substring(0, 4);
    }
}
