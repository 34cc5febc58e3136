package org.headwaters.discussion.types;

/**
 * Somebody who would like to take part.
 *
 * @param memberId who
 * @param handle who
 * @param name who
 * @param organizationName for which organization, or null
 */
public record InterestedView(long memberId, String handle, String name, String organizationName) {}
