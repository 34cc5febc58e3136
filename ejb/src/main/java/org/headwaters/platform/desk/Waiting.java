package org.headwaters.platform.desk;

import java.time.Instant;

/**
 * One thing that waits for a coordinator.
 *
 * @param kind what it is; the sentence {@code waits.<kind>} of the bundle {@code coordinator} says it in words, with subject, detail
 *     and count filled in
 * @param subject what or whom it is about, or empty
 * @param detail one more fact, such as who asks, or empty
 * @param count how many things this line stands for, 1 for a single one
 * @param since since when it (the oldest of them) waits
 * @param path address of the page where it is dealt with
 */
public record Waiting(String kind, String subject, String detail, long count, Instant since, String path) {}
