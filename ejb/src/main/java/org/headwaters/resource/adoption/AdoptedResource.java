package org.headwaters.resource.adoption;

import java.time.Instant;
import org.headwaters.platform.text.CommunityLanguage;

/**
 * A resource that an organization reports on, for the organization's page.
 *
 * @param id the resource
 * @param slug the readable part of its address
 * @param title its title
 * @param language its language
 * @param stage how far the organization has come
 * @param recordedAt when that was last reported
 */
public record AdoptedResource(
        long id, String slug, String title, CommunityLanguage language, AdoptionStage stage, Instant recordedAt) {

    /** Path of the resource, where the report stands. */
    public String path() {
        return "/resources/" + id + "/" + slug + "#adoption";
    }
}
