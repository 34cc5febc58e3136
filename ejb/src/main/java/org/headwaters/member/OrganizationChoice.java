package org.headwaters.member;

/**
 * An organization to choose in a form.
 *
 * @param id its id
 * @param slug its address
 * @param name its name
 */
public record OrganizationChoice(long id, String slug, String name) {}
