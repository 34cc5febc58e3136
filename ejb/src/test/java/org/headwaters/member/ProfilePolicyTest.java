package org.headwaters.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headwaters.member.ProfileAudience.EVERYONE;
import static org.headwaters.member.ProfileAudience.MEMBERS;
import static org.headwaters.member.ProfileAudience.ORGANIZATION;
import static org.headwaters.member.ProfileAudience.SPACES;

import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

class ProfilePolicyTest {

    @Test
    void visitorsAndTheProgramSeeWhatIsForEveryone() {
        assertThat(ProfilePolicy.always(Actor.visitor())).containsExactly(EVERYONE);
        assertThat(ProfilePolicy.always(Actor.program())).containsExactly(EVERYONE);
    }

    @Test
    void membersSeeWhatIsForMembers() {
        assertThat(ProfilePolicy.always(Actors.member(1))).containsExactly(EVERYONE, MEMBERS);
        assertThat(ProfilePolicy.always(Actors.steward(Actors.HERE))).containsExactly(EVERYONE, MEMBERS);
    }

    @Test
    void coordinatorsSeeWhatIsForTheOrganizationButNotWhatIsForSpaces() {
        assertThat(ProfilePolicy.always(Actors.coordinator())).containsExactly(EVERYONE, MEMBERS, ORGANIZATION);
    }

    @Test
    void onlyOneselfIsOneself() {
        assertThat(ProfilePolicy.own(Actors.member(1), 1)).isTrue();
        assertThat(ProfilePolicy.own(Actors.member(1), 2)).isFalse();
        assertThat(ProfilePolicy.own(Actor.visitor(), 0)).isFalse();
        assertThat(ProfilePolicy.own(Actor.program(), 0)).isFalse();
    }

    @Test
    void madeUpReadersBelongWhereTheRealOnesDo() {
        assertThat(ProfileReader.VISITOR.audiences()).containsExactly(EVERYONE);
        assertThat(ProfileReader.MEMBER.audiences()).containsExactly(EVERYONE, MEMBERS);
        assertThat(ProfileReader.SPACE.audiences()).containsExactly(EVERYONE, MEMBERS, SPACES);
        assertThat(ProfileReader.ORGANIZATION.audiences()).containsExactly(EVERYONE, MEMBERS, ORGANIZATION);
        assertThat(ProfileReader.COORDINATOR.audiences()).containsExactly(EVERYONE, MEMBERS, ORGANIZATION);
        assertThat(ProfileReader.values())
                .noneMatch(reader -> reader.audiences().contains(ProfileAudience.SELF));
    }

    @Test
    void nothingIsForVisitorsUntilTheMemberSaysSo() {
        assertThat(ProfileField.values()).noneMatch(field -> field.quiet() == EVERYONE);
        assertThat(ProfileField.EMAIL.quiet()).isEqualTo(ProfileAudience.SELF);
        assertThat(ProfileField.PHONE.quiet()).isEqualTo(ProfileAudience.SELF);
    }
}
