package org.headwaters.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headwaters.member.Actors.ELSEWHERE;
import static org.headwaters.member.Actors.HERE;

import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

class MemberPolicyTest {

    @Test
    void peopleAreVisibleToMembersOnly() {
        assertThat(MemberPolicy.mayBrowse(Actors.member(1))).isTrue();
        assertThat(MemberPolicy.mayBrowse(Actor.visitor())).isFalse();
        assertThat(MemberPolicy.mayRead(Actor.visitor(), Member.State.ACTIVE)).isFalse();
    }

    @Test
    void aMemberWhoLeftOrIsSuspendedHasNoProfile() {
        assertThat(MemberPolicy.mayRead(Actors.member(1), Member.State.ACTIVE)).isTrue();
        assertThat(MemberPolicy.mayRead(Actors.member(1), Member.State.LEFT)).isFalse();
        assertThat(MemberPolicy.mayRead(Actors.coordinator(), Member.State.SUSPENDED))
                .isFalse();
    }

    @Test
    void nobodyEditsAnotherOnesProfile() {
        assertThat(MemberPolicy.mayEdit(Actors.member(1), 1L)).isTrue();
        assertThat(MemberPolicy.mayEdit(Actors.member(1), 2L)).isFalse();
        assertThat(MemberPolicy.mayEdit(Actors.coordinator(), 2L)).isFalse();
        assertThat(MemberPolicy.mayEdit(Actor.visitor(), 0L)).isFalse();
    }

    @Test
    void aStewardAdmitsIntoTheOwnOrganizationButMakesNoStewards() {
        assertThat(MemberPolicy.mayAdmit(Actors.steward(HERE), HERE, false)).isTrue();
        assertThat(MemberPolicy.mayAdmit(Actors.steward(HERE), HERE, true)).isFalse();
        assertThat(MemberPolicy.mayAdmit(Actors.steward(ELSEWHERE), HERE, false))
                .isFalse();
        assertThat(MemberPolicy.mayAdmit(Actors.steward(HERE), null, false)).isFalse();
    }

    @Test
    void coordinatorsAndTheProgramAdmitAnywhere() {
        assertThat(MemberPolicy.mayAdmit(Actors.coordinator(), HERE, true)).isTrue();
        assertThat(MemberPolicy.mayAdmit(Actors.coordinator(), null, false)).isTrue();
        assertThat(MemberPolicy.mayAdmit(Actor.program(), HERE, true)).isTrue();
    }

    @Test
    void membersAndVisitorsAdmitNobody() {
        assertThat(MemberPolicy.mayAdmit(Actors.member(1), HERE, false)).isFalse();
        assertThat(MemberPolicy.mayAdmit(Actor.visitor(), null, false)).isFalse();
    }
}
