package org.headwaters.notice;

import java.time.Instant;

/**
 * Something that waits for the member.
 *
 * @param id its id
 * @param kind what it is; see {@link org.headwaters.platform.desk.TaskFor}
 * @param subject what or whom it is about
 * @param path where it is dealt with
 * @param happenedAt when it came up
 */
public record TaskNoticeView(long id, String kind, String subject, String path, Instant happenedAt) {}
