package org.headwaters.introduction;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.Paragraphs;

/**
 * What somebody is asked, with no more of the asker than the asker allowed.
 *
 * @param id id of the request
 * @param lookingFor whom the asker looks for
 * @param tell what the asker tells
 * @param askerName the asker's name; empty unless the asker allowed it
 * @param shareEmail whether the asker's address comes with a yes
 * @param note what the coordinator adds
 * @param coordinatorName who asks for the asker
 * @param proposedAt when
 */
public record AskedView(
        long id,
        String lookingFor,
        String tell,
        String askerName,
        boolean shareEmail,
        String note,
        String coordinatorName,
        Instant proposedAt) {

    /** The paragraphs of what the asker tells. */
    public List<String> tellLines() {
        return Paragraphs.of(tell);
    }

    /** The paragraphs of what the coordinator adds. */
    public List<String> noteLines() {
        return Paragraphs.of(note);
    }
}
