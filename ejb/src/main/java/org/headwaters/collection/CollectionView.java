package org.headwaters.collection;

import java.time.Instant;
import org.headwaters.resource.Audience;
import org.headwaters.space.Space.Visibility;

/**
 * A collection, in a list and on its page.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param title its title
 * @param purpose whom it helps with what
 * @param audience who may see it
 * @param spaceId the space that decides, or null
 * @param spaceSlug its address, or null
 * @param spaceName its name, or null
 * @param visibility who may read that space, or null
 * @param ownerId who keeps it
 * @param ownerHandle who keeps it
 * @param ownerName who keeps it
 * @param byCoordinators whether coordinators keep it together
 * @param copiedFrom the one it began as a copy of, or null
 * @param updatedAt when it was last changed
 * @param version for a form
 */
public record CollectionView(
        long id,
        String slug,
        String title,
        String purpose,
        Audience audience,
        Long spaceId,
        String spaceSlug,
        String spaceName,
        Visibility visibility,
        long ownerId,
        String ownerHandle,
        String ownerName,
        boolean byCoordinators,
        Long copiedFrom,
        Instant updatedAt,
        int version) {

    /** Its path. */
    public String path() {
        return "/collections/" + id + "/" + slug;
    }
}
