package org.headwaters.welcome;

import java.time.Instant;
import org.headwaters.member.MemberRow;

/**
 * A newcomer whom nobody has greeted.
 *
 * @param person the member, as the reader may see them
 * @param joinedAt since when they belong
 * @param introduced whether they have introduced themselves
 * @param helloPath where one says hello
 */
public record Newcomer(MemberRow person, Instant joinedAt, boolean introduced, String helloPath) {}
