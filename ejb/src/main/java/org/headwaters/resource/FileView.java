package org.headwaters.resource;

import java.time.Instant;
import org.headwaters.space.Space.Visibility;

/**
 * A file to download.
 *
 * @param id its id
 * @param resourceId its resource
 * @param name its name
 * @param mediaType what our own check found it to be
 * @param size in bytes
 * @param sha256 SHA-256 of its bytes, their name in the store
 * @param uploadedAt when it came
 * @param audience who may see its resource
 * @param organizationId the organization it was shared for, or null
 * @param spaceId the space that decides, or null
 * @param visibility who may read that space, or null
 */
public record FileView(
        long id,
        long resourceId,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant uploadedAt,
        Audience audience,
        Long organizationId,
        Long spaceId,
        Visibility visibility) {}
