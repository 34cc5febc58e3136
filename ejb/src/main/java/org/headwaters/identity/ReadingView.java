package org.headwaters.identity;

import java.time.Instant;

/**
 * That somebody looked at one of the member's answers.
 *
 * @param question which one
 * @param purpose for what
 * @param viewerKind {@code MEMBER} or {@code COORDINATOR}
 * @param readerName name of the coordinator, or empty: of members who look at a page only the kind is noted
 * @param reason what the coordinator was looking for, or empty
 * @param at when; for the directory, the first time that day
 */
public record ReadingView(
        Question question, Purpose purpose, String viewerKind, String readerName, String reason, Instant at) {}
