package org.headwaters.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwaters.resource.ResourceFilter.Sort;

/**
 * What somebody wants to see of the library, in the numbers that an index keeps.
 *
 * @param chosen the value of each facet that something is chosen of: of a constant, a word or an organization
 * @param freshness how long ago it was changed, or null
 * @param organizations only what was made by one of these, or null for all
 * @param among only these items, the best first, or null for all
 * @param month the moment a month ago, in microseconds
 * @param year the moment a year ago
 * @param sort the order
 * @param page number of the page, from 1
 * @param facets whether the values of all facets are counted, too
 */
public record LibraryChoice(
        Map<Facet, Long> chosen,
        Freshness freshness,
        Set<Long> organizations,
        List<Long> among,
        long month,
        long year,
        Sort sort,
        int page,
        boolean facets) {}
