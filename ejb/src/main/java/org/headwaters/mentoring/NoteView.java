package org.headwaters.mentoring;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.Paragraphs;

/**
 * A private word to the coordinators.
 *
 * @param id the id
 * @param authorName who wrote it
 * @param authorHandle the readable part of the author's address
 * @param mentorName the mentor
 * @param menteeName the mentee
 * @param words the words
 * @param writtenAt when
 * @param readAt when a coordinator had read it, or null
 */
public record NoteView(
        long id,
        String authorName,
        String authorHandle,
        String mentorName,
        String menteeName,
        String words,
        Instant writtenAt,
        Instant readAt) {

    /** The paragraphs. */
    public List<String> lines() {
        return Paragraphs.of(words);
    }
}
