package org.headwaters.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

class LevelPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2027, 6, 30);

    private static Actor actor(boolean coordinator) {
        return new Actor(7, "a", "A", 3L, coordinator, Set.of(3L), Set.of(1L), Set.of(1L), false);
    }

    private static Member member() {
        return new Member("a", "A", Involvement.GENERAL_MEMBER, null, Instant.EPOCH);
    }

    @Test
    void coordinatorsAloneSayHowMembersStand() {
        assertThat(LevelPolicy.maySet(actor(true))).isTrue();
        assertThat(LevelPolicy.maySet(actor(false))).as("steward and lead").isFalse();
        assertThat(LevelPolicy.maySet(Actor.visitor())).isFalse();
        assertThat(LevelPolicy.maySet(Actor.program())).isFalse();
    }

    @Test
    void theProgramAloneLetsGuestsGo() {
        assertThat(LevelPolicy.mayEndGuests(Actor.program())).isTrue();
        assertThat(LevelPolicy.mayEndGuests(actor(true))).isFalse();
    }

    @Test
    void onlyGuestsHaveALastDay() {
        Member member = member();
        member.stand(Level.GUEST_EXPERT, DAY);
        assertThat(member.guestUntil()).isEqualTo(DAY);
        member.stand(Level.ADVISORY_BOARD, DAY);
        assertThat(member.guestUntil()).isNull();
    }

    @Test
    void aGuestWhoseTimeWasOverComesBackWithANewDay() {
        Member member = member();
        member.stand(Level.PARTNER_GUEST, DAY);
        member.endGuest();
        assertThat(member.state()).isEqualTo(Member.State.ENDED);
        member.stand(Level.PARTNER_GUEST, DAY.plusYears(1));
        assertThat(member.state()).isEqualTo(Member.State.ACTIVE);
    }
}
