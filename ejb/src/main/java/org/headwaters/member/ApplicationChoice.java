package org.headwaters.member;

/**
 * An organization that is applying, for a coordinator to choose.
 *
 * @param id the application's id
 * @param name the organization's name
 */
public record ApplicationChoice(long id, String name) {}
