package org.headwaters.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.headwaters.organization.Organization.State;
import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

class OrganizationPoliciesTest {

    private static final Actor MEMBER = actor(false, Set.of());
    private static final Actor STEWARD = actor(false, Set.of(3L));
    private static final Actor COORDINATOR = actor(true, Set.of());

    @Test
    void everybodySeesAnApprovedOrganization() {
        assertThat(OrganizationPolicy.maySee(Actor.visitor(), State.APPROVED)).isTrue();
        assertThat(OrganizationPolicy.maySee(MEMBER, State.APPROVED)).isTrue();
    }

    @Test
    void onlyCoordinatorsSeeOneThatPausedOrLeft() {
        for (State state : Set.of(State.PAUSED, State.LEFT)) {
            assertThat(OrganizationPolicy.maySee(Actor.visitor(), state)).isFalse();
            assertThat(OrganizationPolicy.maySee(MEMBER, state)).isFalse();
            assertThat(OrganizationPolicy.maySee(STEWARD, state)).isFalse();
            assertThat(OrganizationPolicy.maySee(COORDINATOR, state)).isTrue();
        }
    }

    @Test
    void theClauseForListsSaysTheSameAsTheRuleForOne() {
        for (Actor actor : Set.of(Actor.visitor(), MEMBER, STEWARD, COORDINATOR, Actor.program())) {
            for (State state : State.values()) {
                assertThat(OrganizationPolicy.visible(actor).contains(state))
                        .isEqualTo(OrganizationPolicy.maySee(actor, state));
            }
        }
    }

    @Test
    void peopleAreShownToMembersOnly() {
        assertThat(OrganizationPolicy.maySeePeople(Actor.visitor())).isFalse();
        assertThat(OrganizationPolicy.maySeePeople(MEMBER)).isTrue();
    }

    @Test
    void onlyCoordinatorsReviewAndDecide() {
        for (Actor actor : Set.of(Actor.visitor(), MEMBER, STEWARD, Actor.program())) {
            assertThat(ApplicationPolicy.mayReview(actor)).isFalse();
            assertThat(ApplicationPolicy.mayDecide(actor)).isFalse();
        }
        assertThat(ApplicationPolicy.mayReview(COORDINATOR)).isTrue();
        assertThat(ApplicationPolicy.mayDecide(COORDINATOR)).isTrue();
    }

    @Test
    void anApplicantAnswersOnlyWhatIsAsked() {
        assertThat(ApplicationState.ASKED.answerable()).isTrue();
        assertThat(ApplicationState.WAITING.answerable()).isFalse();
        assertThat(ApplicationState.APPROVED.answerable()).isFalse();
        assertThat(ApplicationState.DECLINED.answerable()).isFalse();
    }

    private static Actor actor(boolean coordinator, Set<Long> stewardOf) {
        return new Actor(7, "mai", "Mai", 3L, coordinator, stewardOf, Set.of(), Set.of(), false);
    }
}
