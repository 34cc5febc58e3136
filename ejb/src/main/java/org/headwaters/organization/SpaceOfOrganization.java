package org.headwaters.organization;

/**
 * A space where people of an organization take part.
 *
 * @param slug its address
 * @param name its name
 * @param people how many of them
 */
public record SpaceOfOrganization(String slug, String name, long people) {}
