package org.headwaters.discussion;

import java.time.Instant;

/**
 * A thread that was chosen to be shown.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param title its title
 * @param spaceSlug address of its space
 * @param spaceName name of its space
 * @param replies how many replies it has
 * @param closedAt when it was closed, or null
 */
public record FeaturedView(
        long id, String slug, String title, String spaceSlug, String spaceName, int replies, Instant closedAt) {

    /** Its path. */
    public String path() {
        return "/discussions/" + id + "/" + slug;
    }
}
