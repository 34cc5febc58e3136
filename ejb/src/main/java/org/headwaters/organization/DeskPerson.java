package org.headwaters.organization;

/**
 * One of the people of an organization, as its stewards see them.
 *
 * @param handle the readable part of the profile's address
 * @param name the name
 * @param steward whether steward
 * @param posts what this person wrote this quarter: threads and replies
 * @param resources what this person shared this quarter
 */
public record DeskPerson(String handle, String name, boolean steward, long posts, long resources) {}
