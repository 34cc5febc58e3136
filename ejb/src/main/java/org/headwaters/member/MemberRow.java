package org.headwaters.member;

import org.headwaters.platform.text.Region;

/**
 * A member in a list.
 *
 * @param id the id
 * @param handle the readable part of the profile's address
 * @param name the name
 * @param roleTitle what they do, or empty
 * @param organizationSlug address of the organization they speak for, or null
 * @param organizationName its name, or null
 * @param region where they work
 * @param expertise what they know about, one a line
 * @param coordinator whether a coordinator
 * @param stewardships of how many organizations they are steward
 */
public record MemberRow(
        long id,
        String handle,
        String name,
        String roleTitle,
        String organizationSlug,
        String organizationName,
        Region region,
        String expertise,
        boolean coordinator,
        long stewardships) {

    /** What they know about, in one line. */
    public String expertiseLine() {
        return String.join(", ", Lines.of(expertise));
    }

    /** Whether steward of an organization. */
    public boolean steward() {
        return stewardships > 0;
    }
}
