package org.headwaters.search;

import java.util.Map;

/**
 * What somebody asks the search for. Everything comes from an address.
 *
 * @param sought the words
 * @param narrowed the value of each facet that is chosen
 * @param newest whether the newest come first, not what fits best
 * @param page from 1
 */
public record SearchRequest(Sought sought, Map<SearchFacet, Long> narrowed, boolean newest, int page) {}
