package org.headwaters.member;

/**
 * A member in one line.
 *
 * @param handle the readable part of the profile's address
 * @param name the name
 * @param roleTitle what the member does, or empty
 * @param organizationName the organization the member speaks for, or null
 * @param photo path of the small photo, or null
 */
public record MemberLine(String handle, String name, String roleTitle, String organizationName, String photo) {}
