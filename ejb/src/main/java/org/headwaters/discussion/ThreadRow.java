package org.headwaters.discussion;

import java.time.Instant;
import java.util.List;

/**
 * A thread in a list.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param title its title
 * @param type its type
 * @param pinned whether it stays on top of its space
 * @param spaceSlug address of its space
 * @param spaceName name of its space
 * @param authorHandle who started it
 * @param authorName who started it
 * @param organizationName for which organization, or null
 * @param lastNumber number of its newest post
 * @param replies how many replies there are to read
 * @param lastPostAt time of its newest post
 * @param lastAuthorName who wrote the newest post
 * @param readNumber how far the actor has read, or null when not at all
 * @param readAhead how many posts after that the actor has seen, or null
 * @param threadMuted whether the actor has muted it; null when nothing was chosen for it
 * @param spaceMuted whether the actor has muted its space; null when nothing was chosen for that
 * @param topicList what it is about, as {@link ThreadTopicView#all} reads it, or null
 * @param accepted for a question: how many answers were accepted
 * @param solutions for a barrier: how many replies are solutions
 * @param closesAt for a search for collaborators: the moment after its last day, or null
 * @param endedAt for a search for collaborators: when it was ended before, or null
 */
public record ThreadRow(
        long id,
        String slug,
        String title,
        ThreadType type,
        boolean pinned,
        String spaceSlug,
        String spaceName,
        String authorHandle,
        String authorName,
        String organizationName,
        int lastNumber,
        int replies,
        Instant lastPostAt,
        String lastAuthorName,
        Integer readNumber,
        Integer readAhead,
        Boolean threadMuted,
        Boolean spaceMuted,
        String topicList,
        long accepted,
        long solutions,
        Instant closesAt,
        Instant endedAt) {

    /** What it is about. */
    public List<ThreadTopicView> topics() {
        return ThreadTopicView.all(topicList);
    }

    /** Whether a question has an answer that was accepted. */
    public boolean answered() {
        return type == ThreadType.QUESTION && accepted > 0;
    }

    /** Whether a barrier has a solution. */
    public boolean solved() {
        return type == ThreadType.BARRIER && solutions > 0;
    }

    /** Whether it looks for collaborators and the time for that is over. */
    public boolean past(Instant now) {
        return type == ThreadType.COLLABORATION && (endedAt != null || closesAt != null && !now.isBefore(closesAt));
    }

    /** How many posts the actor has not read; none in what is muted. The one definition of unread. */
    public int unread() {
        return muted()
                ? 0
                : Math.max(0, lastNumber - (readNumber == null ? 0 : readNumber) - (readAhead == null ? 0 : readAhead));
    }

    /** Whether the actor has muted it, or its space and not chosen otherwise for it. */
    public boolean muted() {
        return Boolean.TRUE.equals(threadMuted == null ? spaceMuted : threadMuted);
    }

    /** Whether the actor has never opened it. */
    public boolean fresh() {
        return readNumber == null;
    }

    /** Path of the thread; for one that was begun, of the first post not yet read. */
    public String path() {
        String path = "/discussions/" + id + "/" + slug;
        if (readNumber == null || readNumber >= lastNumber) {
            return path;
        }
        return path + "?post=" + (readNumber + 1) + "#post-" + (readNumber + 1);
    }
}
