package org.headwaters.vocabulary;

import java.util.List;

/**
 * A word as those see it who care for it.
 *
 * @param id its id
 * @param vocabulary its vocabulary
 * @param slug its name in addresses
 * @param label the word
 * @param synonyms other words for it
 * @param uses how often it is used
 */
public record CuratedTerm(
        long id, Vocabulary vocabulary, String slug, String label, List<String> synonyms, long uses) {}
