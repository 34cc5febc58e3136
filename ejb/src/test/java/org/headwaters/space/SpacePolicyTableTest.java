package org.headwaters.space;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwaters.Actors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpacePolicyTableTest {

    @ParameterizedTest(name = "{0}, {1}: read {2}, write {3}")
    @CsvSource(
            textBlock =
                    """
                    visitor,        EVERYONE, true,  false
                    member,         EVERYONE, true,  true
                    insider,        EVERYONE, true,  true
                    lead,           EVERYONE, true,  true
                    lead elsewhere, EVERYONE, true,  true
                    coordinator,    EVERYONE, true,  true
                    program,        EVERYONE, true,  true
                    visitor,        MEMBERS,  false, false
                    member,         MEMBERS,  true,  true
                    insider,        MEMBERS,  true,  true
                    lead,           MEMBERS,  true,  true
                    lead elsewhere, MEMBERS,  true,  true
                    coordinator,    MEMBERS,  true,  true
                    program,        MEMBERS,  true,  true
                    visitor,        OWN,      false, false
                    member,         OWN,      false, false
                    insider,        OWN,      true,  true
                    lead,           OWN,      true,  true
                    lead elsewhere, OWN,      false, false
                    coordinator,    OWN,      true,  true
                    program,        OWN,      true,  true
                    """)
    void whoReadsAndWrites(String who, Visibility visibility, boolean read, boolean write) {
        Actor actor = Actors.named(who);

        assertThat(SpacePolicy.mayRead(actor, Actors.SPACE, visibility)).isEqualTo(read);
        assertThat(SpacePolicy.mayWrite(actor, Actors.SPACE, visibility)).isEqualTo(write);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void whoeverMayNotReadMayNotWrite(Visibility visibility) {
        for (String who :
                new String[] {"visitor", "member", "insider", "lead", "lead elsewhere", "coordinator", "program"}) {
            Actor actor = Actors.named(who);
            assertThat(SpacePolicy.mayWrite(actor, Actors.SPACE, visibility)
                            && !SpacePolicy.mayRead(actor, Actors.SPACE, visibility))
                    .as(who)
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "{0}, {1}, open {2}: join {3}")
    @CsvSource(
            textBlock =
                    """
                    visitor,        EVERYONE, true,  false
                    member,         EVERYONE, true,  true
                    member,         EVERYONE, false, false
                    insider,        EVERYONE, true,  false
                    member,         MEMBERS,  true,  true
                    lead elsewhere, MEMBERS,  true,  true
                    member,         OWN,      true,  false
                    coordinator,    OWN,      true,  true
                    program,        EVERYONE, true,  false
                    """)
    void whoJoinsUnasked(String who, Visibility visibility, boolean open, boolean join) {
        assertThat(SpacePolicy.mayJoin(Actors.named(who), Actors.SPACE, open, visibility))
                .isEqualTo(join);
    }

    @Test
    void membersLeaveAndLeadsHandOverFirst() {
        assertThat(SpacePolicy.mayLeave(Actors.insider(1), Actors.SPACE)).isTrue();
        assertThat(SpacePolicy.mayLeave(Actors.lead(1), Actors.SPACE)).isFalse();
        assertThat(SpacePolicy.mayLeave(Actors.member(1), Actors.SPACE)).isFalse();
        assertThat(SpacePolicy.mayLeave(Actors.visitor(), Actors.SPACE)).isFalse();
    }
}
