package org.headwaters.following;

/**
 * A space on the page of what one follows.
 *
 * @param slug address of the space
 * @param name its name
 * @param follow how closely, and why
 */
public record FollowedSpace(String slug, String name, FollowView follow) {}
