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

    /** Resources on one page. */
    public static final int SIZE = 24;

    /** A page behind the last one is the last one. Its resources are to come. */
    public static ResourcePage of(long total, int wanted) {
        int pages = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        return new ResourcePage(List.of(), total, Math.min(Math.max(1, wanted), pages), pages);
    }

    ResourcePage with(List<ResourceRow> resources) {
        return new ResourcePage(resources, total, page, pages);
    }

    /** How many resources stand on the pages before. */
    public int from() {
        return (page - 1) * SIZE;
    }

    /** Number of the first resource on this page, from 1. */
    public long first() {
        return from() + 1L;
    }

    /** Number of the last resource on this page. */
    public long last() {
        return first() + rows.size() - 1;
    }
}
