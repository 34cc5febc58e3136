package org.headwaters.resource;

import java.util.List;

/**
 * One page of the library.
 *
 * @param rows the resources
 * @param total how many there are on all pages
 * @param page number of this page, from 1
 * @param pages how many pages there are, at least 1
 */
public record ResourcePage(List<ResourceRow> rows, long total, int page, int pages) {

    /** Number of the first resource on this page, from 1. */
    public long first() {
        return (page - 1L) * ResourceQueries.PER_PAGE + 1;
    }

    /** Number of the last resource on this page. */
    public long last() {
        return first() + rows.size() - 1;
    }
}
