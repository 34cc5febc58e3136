package org.headwaters.resource;

import java.time.Instant;

/**
 * For whom the program shares a resource (sample community, imports).
 *
 * @param memberId the author
 * @param organizationId the organization the author speaks for, or null
 * @param at when it was shared
 * @param downloads how often it was downloaded already
 */
public record OnBehalf(long memberId, Long organizationId, Instant at, long downloads) {}
