package org.headwaters.resource;

/**
 * What the index says about a filter of the library, once it was asked: also that it does not know, so that nothing asks again.
 *
 * @param found what fits the words, or null where there are none or it does not know
 * @param counted what all of it brings, or null where it does not know
 */
public record LibraryAnswer(Fitting found, LibraryCount counted) {}
