package org.headwaters.discussion;

import java.util.List;

/**
 * One page of a list of threads.
 *
 * @param rows the threads
 * @param next where the next page begins, or null on the last page
 */
public record ThreadPage(List<ThreadRow> rows, ThreadFilter.Cursor next) {}
