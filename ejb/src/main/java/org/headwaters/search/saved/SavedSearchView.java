package org.headwaters.search.saved;

import java.time.Instant;
import java.util.Map;
import org.headwaters.search.SearchFacet;

/**
 * A saved search as its owner sees it.
 *
 * @param id its id
 * @param words what is looked for
 * @param narrowed the chosen facets, as they are kept
 * @param termId the chosen word of a curated list, or null
 * @param byMail whether new results are told by mail too
 * @param createdAt since when
 */
public record SavedSearchView(long id, String words, String narrowed, Long termId, boolean byMail, Instant createdAt) {

    /** The chosen facets; none where one is no choice any more. */
    public Map<SearchFacet, Long> chosen() {
        return SavedSearch.chosen(narrowed, termId).orElse(Map.of());
    }

    /** Where its results are, the newest first. */
    public String path() {
        return SavedSearchService.path(id);
    }
}
