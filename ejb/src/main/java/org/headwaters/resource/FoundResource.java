package org.headwaters.resource;

import java.time.Instant;
import org.headwaters.platform.text.CommunityLanguage;

/**
 * A resource that a search has found.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param title its title
 * @param description what is said about it
 * @param answer the short answer to a question, or null
 * @param kind what it is
 * @param language its language
 * @param organizationName for which organization it was shared, or null
 * @param sharedAt when
 * @param inUse at how many organizations it is in use
 */
public record FoundResource(
        long id,
        String slug,
        String title,
        String description,
        String answer,
        ResourceKind kind,
        CommunityLanguage language,
        String organizationName,
        Instant sharedAt,
        int inUse) {

    /** What is said about it, the answer first. */
    public String told() {
        return answer == null ? description : answer + "\n\n" + description;
    }

    /** Its path. */
    public String path() {
        return "/resources/" + id + "/" + slug;
    }
}
