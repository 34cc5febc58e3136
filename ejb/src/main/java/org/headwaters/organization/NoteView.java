package org.headwaters.organization;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.Paragraphs;

/**
 * What a coordinator noted about an application.
 *
 * @param author the coordinator's name
 * @param words what was noted
 * @param writtenAt when
 */
public record NoteView(String author, String words, Instant writtenAt) {

    /** The words as paragraphs. */
    public List<String> paragraphs() {
        return Paragraphs.of(words);
    }
}
