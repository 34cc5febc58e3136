package org.headwaters.identity;

/**
 * Somebody who agreed to be found for an introduction.
 *
 * @param memberId the id
 * @param handle the readable part of the profile's address
 * @param name the name
 * @param answer the answer that was looked for, and no other
 */
public record FoundView(long memberId, String handle, String name, Answer answer) {}
