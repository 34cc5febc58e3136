package org.headwaters.resource;

import org.headwaters.platform.text.CommunityLanguage;

/**
 * What the library shows. Everything comes from an address, so anything unknown counts as not asked for.
 *
 * @param words words that must all stand in the title or the description, or empty
 * @param kind only this kind, or null
 * @param topic slug of a topic, or empty
 * @param population slug of a population, or empty
 * @param language only this language, or null
 * @param spaceId only what is shared with this space, or null
 * @param organizationId only what was shared for this organization, or null
 * @param authorId only what this member shared, or null
 * @param sort the order
 * @param page number of the page, from 1
 */
public record ResourceFilter(
        String words,
        ResourceKind kind,
        String topic,
        String population,
        CommunityLanguage language,
        Long spaceId,
        Long organizationId,
        Long authorId,
        Sort sort,
        int page) {

    /** The orders. */
    public enum Sort {
        NEWEST,
        IN_USE,
        DOWNLOADS
    }

    /** What was shared for an organization, the newest first. */
    public static ResourceFilter of(long organization) {
        return new ResourceFilter("", null, "", "", null, null, organization, null, Sort.NEWEST, 1);
    }

    /** Everything, the newest first. */
    public static ResourceFilter all() {
        return new ResourceFilter("", null, "", "", null, null, null, null, Sort.NEWEST, 1);
    }
}
