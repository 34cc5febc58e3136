package org.headwaters.population;

/**
 * A discussion or an organization to go to.
 *
 * @param path where it is
 * @param title what it is called
 */
public record NamedPlace(String path, String title) {}
