package org.headwaters.discussion.types;

import java.time.Instant;

/**
 * An announcement.
 *
 * @param threadId its thread
 * @param slug the readable part of the thread's address
 * @param title the thread's title
 * @param spaceId the space
 * @param spaceName name of the space
 * @param audience whom it is shown to
 * @param startsAt the first moment of its first day
 * @param endsAt the first moment after its last day
 * @param actionLabel what to do, or empty
 * @param actionUrl where to do it, or empty
 */
public record AnnouncementView(
        long threadId,
        String slug,
        String title,
        long spaceId,
        String spaceName,
        ShownTo audience,
        Instant startsAt,
        Instant endsAt,
        String actionLabel,
        String actionUrl) {

    /** Whether it is shown now. */
    public boolean running(Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }

    /** Path of its thread. */
    public String path() {
        return "/discussions/" + threadId + "/" + slug;
    }
}
