package org.headwaters.organization;

/**
 * The leader who stands for an organization's part in the community.
 *
 * @param name the name
 * @param role the role there, or empty
 */
public record Sponsor(String name, String role) {}
