package org.headwaters.population;

import java.time.Instant;

/**
 * What is written about a population.
 *
 * @param id id of the word
 * @param slug its name in addresses
 * @param label the word
 * @param definition who is meant, as typed; empty where nobody has written it
 * @param definitionHtml the same, rendered and sanitized
 * @param sources where figures come from, as typed
 * @param sourcesHtml the same, rendered and sanitized
 * @param changedAt when it was last changed, or null
 * @param version for a form; -1 where nothing is written
 */
public record PopulationView(
        long id,
        String slug,
        String label,
        String definition,
        String definitionHtml,
        String sources,
        String sourcesHtml,
        Instant changedAt,
        int version) {

    /** Its path. */
    public String path() {
        return "/populations/" + slug;
    }
}
