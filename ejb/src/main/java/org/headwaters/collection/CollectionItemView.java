package org.headwaters.collection;

/**
 * A resource or a thread in a collection, as somebody sees it who may.
 *
 * @param id id of the line
 * @param path where it is
 * @param title its title
 * @param language language tag of a resource, or null
 * @param resource whether it is a resource; a discussion otherwise
 * @param note what the keeper says about it
 */
public record CollectionItemView(long id, String path, String title, String language, boolean resource, String note) {}
