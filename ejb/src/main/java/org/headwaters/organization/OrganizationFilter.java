package org.headwaters.organization;

import org.headwaters.platform.text.Region;

/**
 * What a list of organizations shows.
 *
 * @param kind only this kind, or null
 * @param region only this region, or null
 * @param name only names with this in them, or empty
 */
public record OrganizationFilter(OrganizationKind kind, Region region, String name) {}
