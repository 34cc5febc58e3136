package org.headwaters.organization;

import org.headwaters.platform.text.Region;

/**
 * An organization in one line.
 *
 * @param slug the readable part of its address
 * @param name its name
 * @param kind what sort it is
 * @param region where it works
 */
public record OrganizationLine(String slug, String name, OrganizationKind kind, Region region) {}
