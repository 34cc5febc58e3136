package org.headwaters.resource;

import java.net.URI;
import java.time.Instant;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.space.Space.Visibility;

/**
 * A resource's page.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param title its title
 * @param description what it helps with, as typed
 * @param html the same, rendered and sanitized
 * @param kind what it is
 * @param language its language
 * @param audience who may see it
 * @param spaceId the space that decides, or null
 * @param spaceSlug its address, or null
 * @param spaceName its name, or null
 * @param visibility who may read that space, or null
 * @param authorId who shared it
 * @param authorHandle who shared it
 * @param authorName who shared it
 * @param stewardId who looks after it
 * @param organizationId for which organization, or null; one that has become part of another is the other one
 * @param organizationName for which organization, or null
 * @param organizationSlug its address, or null
 * @param link where it leads, or null for a file
 * @param fileId id of its file, or null for a link
 * @param fileName name of its file
 * @param mediaType type of its file
 * @param size bytes of its file
 * @param createdAt when it was shared
 * @param updatedAt when it was last changed
 * @param downloads how often it was downloaded
 * @param version for a form: who saves over a newer one is told
 */
public record ResourceView(
        long id,
        String slug,
        String title,
        String description,
        String html,
        ResourceKind kind,
        CommunityLanguage language,
        Audience audience,
        Long spaceId,
        String spaceSlug,
        String spaceName,
        Visibility visibility,
        long authorId,
        String authorHandle,
        String authorName,
        long stewardId,
        Long organizationId,
        String organizationName,
        String organizationSlug,
        String link,
        Long fileId,
        String fileName,
        String mediaType,
        Long size,
        Instant createdAt,
        Instant updatedAt,
        long downloads,
        int version) {

    /** Its path. */
    public String path() {
        return "/resources/" + id + "/" + slug;
    }

    /** Whether it was changed after it was shared. */
    public boolean edited() {
        return updatedAt.isAfter(createdAt);
    }

    /** The host its link leads to, so that nobody is led somewhere unawares; null for a file. */
    public String host() {
        return link == null ? null : URI.create(link).getHost();
    }
}
