package org.headwaters.discussion;

import java.util.List;
import java.util.Map;

/**
 * What has been done to a thread, for one page of it.
 *
 * @param gone numbers on this page without words
 * @param events what was done, told on this page, the oldest first
 * @param summary what the thread came to, or null
 */
public record CareView(Map<Integer, GoneView> gone, List<EventView> events, SummaryView summary) {}
