package org.headwaters.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JoinRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");

    private final JoinRequest request = new JoinRequest(
            "hash",
            "Mee Yang",
            "mee@example.org",
            JoinPlace.with(7L),
            Involvement.GENERAL_MEMBER,
            "Learn",
            "elders",
            NOW);

    @Test
    void beginsWaitingAndUnconfirmed() {
        assertThat(request.state()).isEqualTo(JoinRequest.State.WAITING);
        assertThat(request.confirmed()).isFalse();
    }

    @Test
    void cannotBeApprovedBeforeTheAddressIsConfirmed() {
        assertThatThrownBy(() -> request.approve(1L, 2L, 7L, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(request.waiting()).isTrue();
    }

    @Test
    void isConfirmedOnce() {
        assertThat(request.confirm(NOW)).isTrue();
        assertThat(request.confirm(NOW)).isFalse();
    }

    @Test
    void approvalKeepsTheMemberAndTheOrganizationJoinedWith() {
        request.confirm(NOW);
        request.approve(1L, 2L, 9L, NOW);
        assertThat(request.state()).isEqualTo(JoinRequest.State.APPROVED);
        assertThat(request.memberId()).isEqualTo(2L);
        assertThat(request.organizationId()).isEqualTo(9L);
    }

    @Test
    void canBeDeclinedUnconfirmedAndKeepsTheReason() {
        request.decline(1L, "Not a person we know of", NOW);
        assertThat(request.state()).isEqualTo(JoinRequest.State.DECLINED);
        assertThat(request.reason()).isEqualTo("Not a person we know of");
        assertThat(request.confirm(NOW)).isFalse();
    }

    @Test
    void isDecidedOnlyOnce() {
        request.confirm(NOW);
        request.approve(1L, 2L, 7L, NOW);
        assertThatThrownBy(() -> request.decline(3L, "Late", NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> request.approve(3L, 4L, 7L, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(request.decidedBy()).isEqualTo(1L);
    }

    @Test
    void aNewerRequestReplacesItOnlyWhileItWaits() {
        request.replace(NOW);
        assertThat(request.state()).isEqualTo(JoinRequest.State.REPLACED);
        JoinRequest declined = new JoinRequest(
                "other",
                "Mee Yang",
                "mee@example.org",
                JoinPlace.with(null),
                Involvement.GENERAL_MEMBER,
                "Learn",
                "",
                NOW);
        declined.decline(1L, "Why", NOW);
        declined.replace(NOW);
        assertThat(declined.state()).isEqualTo(JoinRequest.State.DECLINED);
    }

    @Test
    void followsItsApplicationUntilItIsDecided() {
        JoinRequest follows = new JoinRequest(
                "third",
                "Mee Yang",
                "mee@example.org",
                new JoinPlace(null, 4L, "River Elders"),
                Involvement.GENERAL_MEMBER,
                "Learn",
                "",
                NOW);
        follows.follow(11L);
        assertThat(follows.organizationId()).isEqualTo(11L);
        assertThat(follows.applicationId()).isEqualTo(4L);
        follows.follow(12L);
        follows.waitFor(5L);
        assertThat(follows.organizationId()).as("once placed, it stays").isEqualTo(11L);
        assertThat(follows.applicationId()).isEqualTo(4L);
        request.decline(1L, "Why", NOW);
        request.follow(12L);
        assertThat(request.organizationId()).as("decided is decided").isEqualTo(7L);
    }

    @Test
    void isHeldAndNeverLateWhileItsApplicationIsOpen() {
        assertThat(row("WAITING").held()).isTrue();
        assertThat(row("ASKED").held()).isTrue();
        assertThat(row("WAITING").late(NOW.plus(Duration.ofDays(9)))).isFalse();
        assertThat(row("DECLINED").held()).isFalse();
        assertThat(row("DECLINED").late(NOW.plus(Duration.ofDays(9)))).isTrue();
        assertThat(row("").held()).isFalse();
    }

    private static JoinRequestRow row(String application) {
        return new JoinRequestRow(
                1L,
                "Mee",
                "mee@example.org",
                NOW,
                null,
                null,
                "River Elders",
                4L,
                application,
                Involvement.GENERAL_MEMBER,
                Capacity.SELF,
                "",
                "",
                JoinRequest.State.WAITING,
                NOW,
                null,
                null,
                "",
                null);
    }

    @Test
    void isLateTwoWorkingDaysAfterTheAddressWasConfirmed() {
        Instant confirmed = NOW.plus(Duration.ofDays(5));
        JoinRequestRow row = new JoinRequestRow(
                1,
                "Mee",
                "mee@example.org",
                confirmed,
                7L,
                "Org",
                "",
                null,
                ApplicationFate.NONE,
                Involvement.GENERAL_MEMBER,
                Capacity.SELF,
                "",
                "",
                JoinRequest.State.WAITING,
                NOW,
                null,
                null,
                "",
                null);
        // Saturday: the two working days are Monday and Tuesday, and Wednesday is a holiday.
        assertThat(row.late(confirmed.plus(Duration.ofDays(4)))).isFalse();
        assertThat(row.late(confirmed.plus(Duration.ofDays(5)))).isTrue();
    }

    private static JoinStatus status(String application, Instant confirmed, JoinRequest.State state) {
        return new JoinStatus(
                "Mee",
                "mee@example.org",
                confirmed,
                null,
                "River Elders",
                application,
                Involvement.GENERAL_MEMBER,
                Capacity.SELF,
                "",
                "",
                state,
                NOW,
                null,
                "");
    }

    @Test
    void theApplicantIsToldADayOnlyWhenSomebodyCanAnswer() {
        assertThat(status("", NOW, JoinRequest.State.WAITING).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
        assertThat(status("", null, JoinRequest.State.WAITING).dueAt())
                .as("not confirmed")
                .isNull();
        assertThat(status("WAITING", NOW, JoinRequest.State.WAITING).dueAt())
                .as("its application is open")
                .isNull();
        assertThat(status("", NOW, JoinRequest.State.DECLINED).late(NOW.plus(Duration.ofDays(30))))
                .as("answered")
                .isFalse();
        assertThat(status("", NOW, JoinRequest.State.WAITING).late(NOW.plus(Duration.ofDays(3))))
                .isTrue();
    }
}
