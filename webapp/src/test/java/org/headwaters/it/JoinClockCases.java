package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.headwaters.member.JoinClock;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.jobs.SweepTime;
import org.junit.jupiter.api.Test;

/** The clock of those who ask to join: a reminder after one working day, a coordinator after two, each once. */
interface JoinClockCases {

    private static long mails(String address, String subject) {
        return Inside.count(
                "SELECT COUNT(*) FROM outbox_mail WHERE to_address = ?1 AND subject = ?2", address, subject);
    }

    @Test
    default void whoDecidesIsRemindedAfterOneWorkingDayAndACoordinatorIsToldAfterTwo() {
        List<Object> before = Inside.list("SELECT id FROM member WHERE coordinator = TRUE");
        Inside.execute("UPDATE member SET coordinator = FALSE");
        Actor backup = AccountCases.withAccount("steps-in-for-requests");
        Inside.execute("UPDATE member SET coordinator = TRUE WHERE id = ?1", backup.memberId());
        Actor steward = AccountCases.withAccount("forgets-requests");
        long organization = Inside.insert(
                "INSERT INTO organization (slug, name, kind, region, mission, state, approved_at, version)"
                        + " VALUES ('slow-org', 'Slow Org', 'CLINIC', 'METRO', '', 'APPROVED', UTC_TIMESTAMP(6), 0)");
        Inside.execute(
                "INSERT INTO affiliation (member_id, organization_id, steward, since) VALUES (?1, ?2, TRUE, UTC_TIMESTAMP(6))",
                steward.memberId(),
                organization);
        // A Thursday: due on Friday and on Monday.
        Instant asked = Instant.parse("2026-10-01T15:00:00Z");
        Inside.execute("UPDATE join_request SET escalated_at = UTC_TIMESTAMP(6) WHERE escalated_at IS NULL");
        Inside.insert(
                "INSERT INTO join_request (token_hash, name, email, email_confirmed_at, organization_id, involvement, wishes,"
                        + " interests, state, requested_at, reason, version) VALUES (SHA2(UUID(), 256), 'Slow Ann',"
                        + " 'slow-ann@example.org', ?1, ?2, 'GENERAL_MEMBER', '', '', 'WAITING', UTC_TIMESTAMP(6), '', 0)",
                LocalDateTime.ofInstant(asked, ZoneOffset.UTC),
                organization);
        JoinClock clock = Inside.bean(JoinClock.class);
        String reminder = "Please answer: Slow Ann asks to join";
        String late = "Slow Ann has waited too long";

        clock.look(new SweepTime(Instant.parse("2026-10-02T14:59:00Z")));
        assertThat(mails("forgets-requests@example.org", reminder)).isZero();
        clock.look(new SweepTime(Instant.parse("2026-10-02T15:01:00Z")));
        clock.look(new SweepTime(Instant.parse("2026-10-04T15:00:00Z")));
        assertThat(mails("forgets-requests@example.org", reminder)).as("once").isEqualTo(1);
        assertThat(mails("steps-in-for-requests@example.org", late))
                .as("over the week-end")
                .isZero();
        clock.look(new SweepTime(Instant.parse("2026-10-05T15:01:00Z")));
        clock.look(new SweepTime(Instant.parse("2026-10-06T15:01:00Z")));

        assertThat(mails("steps-in-for-requests@example.org", late)).as("once").isEqualTo(1);
        assertThat(mails("forgets-requests@example.org", late)).isZero();
        Inside.execute("UPDATE member SET coordinator = FALSE");
        before.forEach(id -> Inside.execute("UPDATE member SET coordinator = TRUE WHERE id = ?1", id));
    }
}
