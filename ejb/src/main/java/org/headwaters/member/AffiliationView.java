package org.headwaters.member;

import java.time.Instant;

/**
 * An organization a member belongs to today.
 *
 * @param slug address of the organization
 * @param name its name
 * @param steward whether the member answers for its people
 * @param since since when
 * @param capacity for whom the member speaks there, or null when that was never said
 */
public record AffiliationView(String slug, String name, boolean steward, Instant since, Capacity capacity) {}
