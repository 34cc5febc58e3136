package org.headwaters.member;

/**
 * A person another one has to do with.
 *
 * @param id the id
 * @param handle the readable part of the profile's address
 * @param name the name
 * @param here whether an active member
 */
public record Someone(long id, String handle, String name, boolean here) {}
