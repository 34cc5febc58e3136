package org.headwaters.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;

class SpacePolicyTest {

    private static final long SPACE = 7;

    private final Actor visitor = Actor.visitor();
    private final Actor stranger = member(Set.of(), Set.of(), false);
    private final Actor insider = member(Set.of(SPACE), Set.of(), false);
    private final Actor lead = member(Set.of(SPACE), Set.of(SPACE), false);
    private final Actor coordinator = member(Set.of(), Set.of(), true);

    @Test
    void visitorsReadOnlyWhatIsOpenToEveryone() {
        assertThat(SpacePolicy.mayRead(visitor, SPACE, Visibility.EVERYONE)).isTrue();
        assertThat(SpacePolicy.mayRead(visitor, SPACE, Visibility.MEMBERS)).isFalse();
        assertThat(SpacePolicy.mayRead(visitor, SPACE, Visibility.OWN)).isFalse();
    }

    @Test
    void aSpaceForItsOwnMembersIsReadByThemAndByCoordinators() {
        assertThat(SpacePolicy.mayRead(stranger, SPACE, Visibility.OWN)).isFalse();
        assertThat(SpacePolicy.mayRead(insider, SPACE, Visibility.OWN)).isTrue();
        assertThat(SpacePolicy.mayRead(coordinator, SPACE, Visibility.OWN)).isTrue();
        assertThat(SpacePolicy.mayRead(insider, SPACE + 1, Visibility.OWN)).isFalse();
    }

    @Test
    void visitorsNeverWrite() {
        assertThat(SpacePolicy.mayWrite(visitor, SPACE, Visibility.EVERYONE)).isFalse();
        assertThat(SpacePolicy.mayWrite(stranger, SPACE, Visibility.EVERYONE)).isTrue();
    }

    @Test
    void membersJoinOpenSpacesTheyCanSee() {
        assertThat(SpacePolicy.mayJoin(stranger, SPACE, true, Visibility.MEMBERS))
                .isTrue();
        assertThat(SpacePolicy.mayJoin(stranger, SPACE, false, Visibility.MEMBERS))
                .isFalse();
        assertThat(SpacePolicy.mayJoin(stranger, SPACE, true, Visibility.OWN)).isFalse();
        assertThat(SpacePolicy.mayJoin(insider, SPACE, true, Visibility.MEMBERS))
                .isFalse();
        assertThat(SpacePolicy.mayJoin(visitor, SPACE, true, Visibility.EVERYONE))
                .isFalse();
    }

    @Test
    void leadsHandOverBeforeTheyLeave() {
        assertThat(SpacePolicy.mayLeave(insider, SPACE)).isTrue();
        assertThat(SpacePolicy.mayLeave(lead, SPACE)).isFalse();
        assertThat(SpacePolicy.mayLeave(stranger, SPACE)).isFalse();
        assertThat(SpacePolicy.mayLeave(visitor, SPACE)).isFalse();
    }

    @Test
    void onlyCoordinatorsMakeAndChangeSpaces() {
        assertThat(SpacePolicy.mayManage(visitor)).isFalse();
        assertThat(SpacePolicy.mayManage(stranger)).isFalse();
        assertThat(SpacePolicy.mayManage(lead)).isFalse();
        assertThat(SpacePolicy.mayManage(coordinator)).isTrue();
    }

    private static Actor member(Set<Long> spaces, Set<Long> leads, boolean coordinator) {
        return new Actor(5, "mai-xiong", "Mai Xiong", 3L, coordinator, Set.of(), spaces, leads, false);
    }
}
