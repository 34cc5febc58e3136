package org.headwaters.member;

import java.time.Instant;

/**
 * That the actor belongs or belonged to an organization.
 *
 * @param slug readable part of the organization's address
 * @param name its name
 * @param steward whether the actor answers for its people
 * @param since from when
 * @param until until when, or null for today
 * @param primary whether it stands beside what the actor writes
 * @param capacity for whom the actor speaks there, or null when that was never said
 */
public record OwnAffiliation(
        String slug, String name, boolean steward, Instant since, Instant until, boolean primary, Capacity capacity) {}
