package org.headwaters.platform.jobs;

import java.time.Instant;

/**
 * It is time to remove what has served its purpose. Each feature observes this and removes its own.
 *
 * @param now the time of the sweep
 */
public record SweepTime(Instant now) {}
