package org.headwaters.organization;

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
        String line = mission.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, EXCERPT));
        int space = cut.lastIndexOf(' ');
        return (space > EXCERPT / 2 ? cut.substring(0, space) : cut) + "\u2026";
    }
}
