package org.headwaters.discussion.types;

import java.time.Instant;

/**
 * What a search for collaborators says.
 *
 * @param threadId the thread
 * @param authorId who looks
 * @param need what is looked for
 * @param offer what is offered, or empty
 * @param population whom the work is for, or null
 * @param populationSlug its name in addresses, or null
 * @param place where, or empty
 * @param closesAt the first moment after the last day
 * @param endedAt when it was ended before, or null
 */
public record CollaborationView(
        long threadId,
        long authorId,
        String need,
        String offer,
        String population,
        String populationSlug,
        String place,
        Instant closesAt,
        Instant endedAt) {

    /** Whether it still takes people; a closed thread takes nobody either. */
    public boolean open(Instant now, boolean closed) {
        return !closed && endedAt == null && now.isBefore(closesAt);
    }
}
