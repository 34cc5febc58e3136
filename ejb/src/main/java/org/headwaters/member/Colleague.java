package org.headwaters.member;

/**
 * Somebody who belongs to an organization, as one reader may see it.
 *
 * @param handle the readable part of the profile's address
 * @param name the name
 * @param roleTitle what the person does, or empty
 * @param steward whether steward of the organization
 */
public record Colleague(String handle, String name, String roleTitle, boolean steward) {}
