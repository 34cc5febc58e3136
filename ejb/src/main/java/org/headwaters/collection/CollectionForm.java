package org.headwaters.collection;

/**
 * What is typed of a collection.
 *
 * @param title its title
 * @param purpose whom it helps with what
 * @param audience who may see it
 * @param space slug of the space that decides, or empty
 * @param byCoordinators whether coordinators keep it together
 */
public record CollectionForm(String title, String purpose, String audience, String space, boolean byCoordinators) {}
