package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.headwaters.account.AccountService;
import org.headwaters.bookmark.BookmarkService;
import org.headwaters.member.LeaveService;
import org.headwaters.member.OwnDataService;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.audit.AuditQueries;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.junit.jupiter.api.Test;

/** S-13: every act stands in the audit log once, in UTC, without secrets, and nobody writes a line of it. */
interface AuditCases {

    private static long entries(String action, String outcome, long member) {
        return Inside.count(
                "SELECT COUNT(*) FROM audit_entry WHERE action = ?1 AND outcome = ?2 AND (actor_id = ?3 OR object_id = ?3)",
                action,
                outcome,
                member);
    }

    @Test
    default void eachActIsWrittenOnce() {
        Actor lark = AccountCases.withAccount("lark-audited");
        AccountService accounts = Inside.bean(AccountService.class);
        accounts.signIn("lark-audited@example.org", AccountCases.PASSWORD, false, "Firefox on Linux", "10.0.9.1");
        accounts.signIn("lark-audited@example.org", "not the password", false, "Firefox on Linux", "10.0.9.1");
        Inside.become(lark);
        Inside.bean(OwnDataService.class).takeOut(AccountCases.PASSWORD, ByteArrayOutputStream::new);
        Inside.become(Actor.visitor());
        long refusals = Inside.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'bookmark.keep'");
        assertThatThrownBy(() -> Inside.bean(BookmarkService.class).keep(1)).isInstanceOf(NotAllowed.class);
        Inside.become(lark);
        Inside.bean(LeaveService.class).pause();

        assertThat(entries("account.sign-in", "allowed", lark.memberId())).isEqualTo(1);
        assertThat(entries("account.sign-in", "refused", lark.memberId())).isEqualTo(1);
        assertThat(entries("member.take-out", "allowed", lark.memberId())).isEqualTo(1);
        assertThat(entries("member.pause", "allowed", lark.memberId())).isEqualTo(1);
        assertThat(Inside.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'bookmark.keep'"))
                .isEqualTo(refusals + 1);
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE CONCAT(actor_name, detail) LIKE ?1",
                        "%" + AccountCases.PASSWORD + "%"))
                .as("the password")
                .isZero();
    }

    @Test
    default void aNameWithALineEndForgesNoLineAndTheTimeIsUtc() {
        Actor member = Inside.member("jay-of-two-lines");
        Inside.become(new Actor(
                member.memberId(),
                member.handle(),
                "Jay\r\n2026-11-22 visitor allowed",
                null,
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                false));
        Inside.bean(Store.class).call(em -> {
            Inside.bean(AuditLog.class).done("member.pause", "member", member.memberId(), "one\r\ntwo\u0000three");
            return null;
        });

        assertThat(Inside.text(
                        "SELECT CONCAT(actor_name, '|', detail) FROM audit_entry WHERE actor_id = ?1",
                        member.memberId()))
                .isEqualTo("Jay 2026-11-22 visitor allowed|one two three");
        long age = Inside.count(
                "SELECT TIMESTAMPDIFF(SECOND, happened_at, UTC_TIMESTAMP(6)) FROM audit_entry WHERE actor_id = ?1",
                member.memberId());
        assertThat(Duration.ofSeconds(age))
                .as("at %s", Instant.now())
                .isBetween(Duration.ofSeconds(-5), Duration.ofMinutes(10));
    }

    @Test
    default void whatAVisitorWasRefusedPointsToNobody() {
        Actor coordinator = new Actor(1, "c", "C", null, true, Set.of(), Set.of(), Set.of(), false);
        Inside.become(Actor.visitor());
        Inside.bean(AuditLog.class)
                .refused("member.pause", "member", Actor.visitor().memberId());

        assertThat(Inside.bean(AuditQueries.class)
                        .list(coordinator, "nobody of this name", "", "", 0)
                        .rows())
                .isEmpty();
    }
}
