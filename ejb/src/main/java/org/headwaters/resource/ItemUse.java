package org.headwaters.resource;

/**
 * How a resource was used in a month, for a table of all of them.
 *
 * @param id the resource
 * @param title its title
 * @param kind what it is
 * @param use how it was used
 */
public record ItemUse(long id, String title, ResourceKind kind, MonthUse use) {}
