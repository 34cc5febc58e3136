package org.headwaters.vocabulary;

/**
 * A word of a vocabulary.
 *
 * @param id its id
 * @param slug its name in addresses
 * @param label the word to show
 */
public record TermView(long id, String slug, String label) {}
