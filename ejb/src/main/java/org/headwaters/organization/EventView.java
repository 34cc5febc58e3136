package org.headwaters.organization;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.Paragraphs;

/**
 * A step in the life of an organization.
 *
 * @param kind what happened
 * @param actorName who did it, or null for the program
 * @param words a name or a reason, or empty
 * @param happenedAt when
 */
public record EventView(OrganizationEvent.Kind kind, String actorName, String words, Instant happenedAt) {

    /** The words as paragraphs; none when nothing was said. */
    public List<String> paragraphs() {
        return Paragraphs.of(words);
    }
}
