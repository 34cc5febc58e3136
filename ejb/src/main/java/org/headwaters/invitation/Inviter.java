package org.headwaters.invitation;

/**
 * The member by whose invitation somebody asks to join.
 *
 * @param handle readable part of the profile's address
 * @param name the name
 */
public record Inviter(String handle, String name) {}
