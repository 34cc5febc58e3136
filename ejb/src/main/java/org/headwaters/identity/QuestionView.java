package org.headwaters.identity;

import java.time.Instant;
import java.util.Map;

/**
 * One question as its member sees it.
 *
 * @param question the question
 * @param answer the answer, {@link Answer#NONE} when there is none
 * @param closed whether there is an answer that cannot be opened now, because its key is away
 * @param changedAt when it was given or changed, or null
 * @param agreed what it may be used for, each since when
 * @param withdrawn what it was to be used for once, each until when
 */
public record QuestionView(
        Question question,
        Answer answer,
        boolean closed,
        Instant changedAt,
        Map<Purpose, Instant> agreed,
        Map<Purpose, Instant> withdrawn) {

    /** Whether there is an answer. */
    public boolean answered() {
        return changedAt != null;
    }
}
