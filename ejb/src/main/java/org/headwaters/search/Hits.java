package org.headwaters.search;

import java.util.List;
import java.util.Map;

/**
 * One page of results, and counts of all of them.
 *
 * @param hits this page
 * @param total how many results there are
 * @param page which page this is
 * @param pages how many there are, no more than one may turn to
 * @param counts the counts of each facet, by value
 * @param some whether nothing has most of the words, so that these have some of them
 * @param meant what means the same as something that was typed, and was looked for too
 * @param better what was probably meant, of words the searcher may see; empty for nothing
 */
public record Hits(
        List<Hit> hits,
        int total,
        int page,
        int pages,
        Map<SearchFacet, Map<Long, Integer>> counts,
        boolean some,
        List<String> meant,
        String better) {

    static final Hits NONE = new Hits(List.of(), 0, 1, 1, Map.of(), false, List.of(), "");
}
