package org.headwaters.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.headwaters.Actors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;

/** How long an invitation is good, what its sender is told, and what may stand in its mail. */
class InvitationTest {

    private static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");
    private static final Instant END = NOW.plus(Invitation.VALID);

    private static Invitation invitation() {
        return new Invitation("hash", 7L, "mee@example.org", "", null, NOW);
    }

    @Test
    void isGoodForTwoWeeksAndOnce() {
        assertThat(invitation().open(NOW.plus(Duration.ofDays(13)))).isTrue();
        assertThat(invitation().open(NOW.plus(Duration.ofDays(14)))).isFalse();
        Invitation used = invitation();
        used.use(3L);
        assertThat(used.open(NOW)).isFalse();
        Invitation regretted = invitation();
        regretted.withdraw(NOW);
        assertThat(regretted.open(NOW)).isFalse();
    }

    @Test
    void tellsItsSenderOfAYesAndNeverOfANo() {
        assertThat(InvitationState.of(false, false, END, NOW)).isEqualTo(InvitationState.SENT);
        assertThat(InvitationState.of(false, true, END, END)).isEqualTo(InvitationState.JOINED);
        assertThat(InvitationState.of(false, false, END, END)).isEqualTo(InvitationState.ENDED);
        assertThat(InvitationState.of(true, false, END, NOW)).isEqualTo(InvitationState.WITHDRAWN);
    }

    @Test
    void ownWordsHaveNoLinksAndStandQuoted() {
        assertThat(InvitationService.linked("See HTTPS://example.org")).isTrue();
        assertThat(InvitationService.linked("see Www.example.org")).isTrue();
        assertThat(InvitationService.linked("We meet on Fridays.")).isFalse();
        assertThat(InvitationService.quoted("")).isEmpty();
        assertThat(InvitationService.quoted("One\nTwo")).isEqualTo("\n\n> One\n> Two");
    }

    @Test
    void membersInviteAndEachTakesBackTheOwn() {
        Actor member = Actors.member(7);
        assertThat(InvitationPolicy.mayInvite(member)).isTrue();
        assertThat(InvitationPolicy.mayInvite(Actor.visitor())).isFalse();
        assertThat(InvitationPolicy.mayWithdraw(member, 7L)).isTrue();
        assertThat(InvitationPolicy.mayWithdraw(member, 8L)).isFalse();
        assertThat(InvitationPolicy.mayName(member, Visibility.MEMBERS)).isTrue();
        assertThat(InvitationPolicy.mayName(member, Visibility.OWN)).isFalse();
        assertThat(InvitationPolicy.maySweep(member)).isFalse();
        assertThat(InvitationPolicy.maySweep(Actor.program())).isTrue();
    }
}
