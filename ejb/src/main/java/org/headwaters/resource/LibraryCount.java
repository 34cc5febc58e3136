package org.headwaters.resource;

import java.util.List;
import java.util.Map;

/**
 * What a choice brings.
 *
 * @param total how many items
 * @param values how many items each value of each facet would bring, with all else that is chosen; none where they were not asked for
 * @param ids the items of the page in their order; in the order of downloads, which no index knows, all items
 */
public record LibraryCount(long total, Map<Facet, Map<Long, Long>> values, List<Long> ids) {}
