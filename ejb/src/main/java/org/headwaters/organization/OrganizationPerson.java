package org.headwaters.organization;

/**
 * Somebody who belongs to an organization.
 *
 * @param handle the readable part of the profile's address
 * @param name the name
 * @param roleTitle what the person does there, or empty
 * @param steward whether the organization's steward
 */
public record OrganizationPerson(String handle, String name, String roleTitle, boolean steward) {}
