package org.headwaters.organization;

import org.headwaters.platform.text.Region;

/**
 * An organization that a search has found.
 *
 * @param id its id
 * @param slug the readable part of its address
 * @param name its name
 * @param kind what sort it is
 * @param region where it works
 * @param mission what it is there for
 */
public record FoundOrganization(
        long id, String slug, String name, OrganizationKind kind, Region region, String mission) {

    /** Its path. */
    public String path() {
        return "/organizations/" + slug;
    }
}
