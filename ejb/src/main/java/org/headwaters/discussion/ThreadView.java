package org.headwaters.discussion;

import java.time.Instant;
import org.headwaters.space.Space.Visibility;

/**
 * The head of a thread's page.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param title its title
 * @param type its type
 * @param spaceId its space
 * @param spaceSlug address of its space
 * @param spaceName name of its space
 * @param visibility who may read it
 * @param authorHandle who started it
 * @param authorName who started it
 * @param organizationName for which organization, or null
 * @param createdAt when it was started
 * @param closedAt when it was closed, or null
 * @param lastNumber number of its newest post
 * @param readNumber how far the actor has read, or null when not at all
 * @param listed false when its first words were removed before anybody replied: only those who may undo it see it
 */
public record ThreadView(
        long id,
        String slug,
        String title,
        ThreadType type,
        long spaceId,
        String spaceSlug,
        String spaceName,
        Visibility visibility,
        String authorHandle,
        String authorName,
        String organizationName,
        Instant createdAt,
        Instant closedAt,
        int lastNumber,
        Integer readNumber,
        boolean listed) {

    /** Whether nobody may write here now. */
    public boolean closed() {
        return closedAt != null || !listed;
    }

    /** How many replies it has. */
    public int replies() {
        return lastNumber - 1;
    }

    /** How many pages its posts fill. */
    public int pages() {
        return pageOf(lastNumber);
    }

    /** The page a post is on, from 1. */
    public static int pageOf(int number) {
        return Math.max(0, number - 1) / ThreadQueries.POSTS_PER_PAGE + 1;
    }

    /** Its path. */
    public String path() {
        return "/discussions/" + id + "/" + slug;
    }

    /** Path of one of its pages. */
    public String pagePath(int page) {
        return page <= 1 ? path() : path() + "?page=" + page;
    }
}
