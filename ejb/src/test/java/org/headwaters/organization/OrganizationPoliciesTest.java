package org.headwaters.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.headwaters.organization.Organization.Pause;
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
    void whoPausedOrLeftIsOpenedByItsAddressAndWhoWasMergedIsNot() {
        for (Actor actor : Set.of(Actor.visitor(), MEMBER, STEWARD, COORDINATOR)) {
            assertThat(OrganizationPolicy.mayOpen(actor, State.PAUSED)).isTrue();
            assertThat(OrganizationPolicy.mayOpen(actor, State.LEFT)).isTrue();
            assertThat(OrganizationPolicy.mayOpen(actor, State.MERGED)).isFalse();
        }
    }

    @Test
    void stewardsTendTheirOwnAndCoordinatorsAllButOnlyStewardsAttest() {
        assertThat(OrganizationPolicy.mayTend(STEWARD, 3L)).isTrue();
        assertThat(OrganizationPolicy.mayTend(STEWARD, 4L)).isFalse();
        assertThat(OrganizationPolicy.mayTend(MEMBER, 3L)).isFalse();
        assertThat(OrganizationPolicy.mayTend(Actor.visitor(), 3L)).isFalse();
        assertThat(OrganizationPolicy.mayTend(COORDINATOR, 4L)).isTrue();
        assertThat(OrganizationPolicy.mayAttest(STEWARD, 3L)).isTrue();
        assertThat(OrganizationPolicy.mayAttest(COORDINATOR, 3L)).isFalse();
        assertThat(OrganizationPolicy.mayGovern(STEWARD)).isFalse();
    }

    @Test
    void whoPausedEndsThePauseAndAMissedCheckEndsByChecking() {
        assertThat(OrganizationPolicy.mayResume(STEWARD, 3L, Pause.STEWARD)).isTrue();
        assertThat(OrganizationPolicy.mayResume(STEWARD, 3L, Pause.COORDINATOR)).isFalse();
        assertThat(OrganizationPolicy.mayResume(COORDINATOR, 3L, Pause.COORDINATOR))
                .isTrue();
        assertThat(OrganizationPolicy.mayResume(COORDINATOR, 3L, Pause.ATTESTATION))
                .isFalse();
        assertThat(OrganizationPolicy.mayResume(STEWARD, 3L, Pause.ATTESTATION)).isFalse();
    }

    @Test
    void afterAnAppealAnotherCoordinatorDecides() {
        assertThat(ApplicationPolicy.mayDecide(COORDINATOR, COORDINATOR.memberId()))
                .isFalse();
        assertThat(ApplicationPolicy.mayDecide(COORDINATOR, 99L)).isTrue();
        assertThat(ApplicationPolicy.mayDecide(COORDINATOR, null)).isTrue();
        assertThat(ApplicationPolicy.mayDecide(STEWARD, null)).isFalse();
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
