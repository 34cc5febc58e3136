package org.headwaters.organization;

import java.time.Instant;
import java.util.List;
import org.headwaters.platform.text.Paragraphs;

/**
 * A step of an application.
 *
 * @param number its place, from 1
 * @param kind what happened
 * @param actorName the coordinator, or null for the applicant
 * @param words what was said, or empty
 * @param happenedAt when
 */
public record StepView(int number, ApplicationStep.Kind kind, String actorName, String words, Instant happenedAt) {

    /** The words as paragraphs; none when nothing was said. */
    public List<String> paragraphs() {
        return Paragraphs.of(words);
    }
}
