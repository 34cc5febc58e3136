package org.headwaters.discussion;

import java.time.Instant;

/**
 * What a thread came to.
 *
 * @param learned CommonMark, or empty; likewise the next two
 * @param learnedHtml rendered and sanitized; likewise the next two
 * @param writerHandle who wrote it last
 * @param writerName who wrote it last
 * @param writtenAt when
 * @param version for the form that changes it
 */
public record SummaryView(
        String learned,
        String decided,
        String stillOpen,
        String learnedHtml,
        String decidedHtml,
        String openHtml,
        String writerHandle,
        String writerName,
        Instant writtenAt,
        int version) {}
