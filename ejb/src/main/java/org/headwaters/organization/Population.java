package org.headwaters.organization;

/**
 * People an organization works with, in the community's own words.
 *
 * @param slug the word's short form
 * @param label the word
 */
public record Population(String slug, String label) {}
