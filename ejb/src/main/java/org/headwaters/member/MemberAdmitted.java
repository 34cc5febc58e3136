package org.headwaters.member;

import java.time.Instant;

/**
 * Fired when somebody has become a member, in the transaction that lets them in.
 *
 * @param member the new member
 * @param at when
 */
public record MemberAdmitted(long member, Instant at) {}
