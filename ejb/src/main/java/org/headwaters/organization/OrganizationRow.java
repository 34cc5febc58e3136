package org.headwaters.organization;

import org.headwaters.platform.text.Paragraphs;
import org.headwaters.platform.text.Region;

/**
 * An organization in a list.
 *
 * @param slug the readable part of its address
 * @param name its name
 * @param kind what sort it is
 * @param region where it works
 * @param mission what it does
 * @param people how many active members belong to it
 */
public record OrganizationRow(
        String slug, String name, OrganizationKind kind, Region region, String mission, long people) {

    private static final int EXCERPT = 170;

    /** The beginning of the mission, cut between words. */
    public String excerpt() {
        return Paragraphs.beginning(mission, EXCERPT);
    }
}
