package org.headwaters.linkcheck;

import java.time.Instant;

/**
 * How far the looks at outside links have come.
 *
 * @param on whether the program looks at links at all
 * @param known how many links it knows
 * @param never how many of them nobody has looked at yet
 * @param last when a link was last looked at, or null
 */
public record LinkLooks(boolean on, long known, long never, Instant last) {}
