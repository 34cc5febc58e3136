package org.headwaters.discussion;

import java.util.List;

/**
 * What happened in a space since a day.
 *
 * @param slug address of the space
 * @param name its name
 * @param total how many threads have something new
 * @param threads the ones with the most, at most {@link CatchUpQueries#PER_SPACE}
 */
public record CatchUpSpace(String slug, String name, long total, List<CatchUpThread> threads) {}
