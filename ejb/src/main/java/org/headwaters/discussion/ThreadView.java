package org.headwaters.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param replies how many replies there are to read
 * @param readNumber how far the actor has read, or null when not at all
 * @param listed false when its first words were removed before anybody replied: only those who may undo it see it
 * @param readAhead which posts after that the actor has seen, as ranges, or null
 * @param topics how many topics it has: asked with the thread, so that a page need not ask for what it has not
 * @param events how much was done to it that its page tells
 * @param summaries 1 when somebody wrote what it came to, else 0
 * @param links how many links it has, whoever may see them
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
        int replies,
        Integer readNumber,
        boolean listed,
        String readAhead,
        long topics,
        long events,
        long summaries,
        long links) {

    /** Whether nobody may write here now. */
    public boolean closed() {
        return closedAt != null || !listed;
    }

    /** Those of some posts, by their numbers, that the actor has not seen. */
    public Set<Integer> unseen(Collection<Integer> numbers) {
        ReadPosition position = ReadPosition.of(readNumber == null ? 0 : readNumber, readAhead);
        return numbers.stream().filter(number -> !position.has(number)).collect(Collectors.toSet());
    }

    /** Path of the first post the actor has not seen, or null when there is none or the actor has never been here. */
    public String resumePath() {
        return readNumber == null || readNumber >= lastNumber ? null : permalink(readNumber + 1);
    }

    /** Path of a post, the same in either view. */
    public String permalink(int number) {
        return path() + (number > 1 ? "?post=" + number : "") + "#post-" + number;
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
