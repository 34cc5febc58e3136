package org.headwaters.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headwaters.member.Actors.ELSEWHERE;
import static org.headwaters.member.Actors.HERE;

import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

class JoinPolicyTest {

    @Test
    void aStewardSeesAndDecidesTheRequestsForTheOwnOrganization() {
        assertThat(JoinPolicy.mayReview(Actors.steward(HERE))).isTrue();
        assertThat(JoinPolicy.maySee(Actors.steward(HERE), HERE)).isTrue();
        assertThat(JoinPolicy.mayDecide(Actors.steward(HERE), HERE)).isTrue();
    }

    @Test
    void aStewardOfAnotherOrganizationDoesNotEvenSeeThem() {
        assertThat(JoinPolicy.maySee(Actors.steward(ELSEWHERE), HERE)).isFalse();
        assertThat(JoinPolicy.mayDecide(Actors.steward(ELSEWHERE), HERE)).isFalse();
    }

    @Test
    void aRequestWithoutAnOrganizationIsACoordinatorsAlone() {
        assertThat(JoinPolicy.maySee(Actors.steward(HERE), null)).isFalse();
        assertThat(JoinPolicy.mayDecide(Actors.coordinator(), null)).isTrue();
    }

    @Test
    void aStewardCannotApproveIntoAnotherOrganizationThanTheRequestNames() {
        assertThat(JoinPolicy.mayPlace(Actors.steward(HERE))).isFalse();
        assertThat(JoinPolicy.mayPlace(Actors.coordinator())).isTrue();
    }

    @Test
    void membersLeadsApplicantsAndVisitorsHaveNothingToDoWithRequests() {
        // An applicant is a visitor until approved: the page of the own request opens with the secret from the mail.
        for (Actor actor : new Actor[] {Actors.member(1), Actors.lead(), Actor.visitor()}) {
            assertThat(JoinPolicy.mayReview(actor)).isFalse();
            assertThat(JoinPolicy.maySee(actor, HERE)).isFalse();
            assertThat(JoinPolicy.mayDecide(actor, HERE)).isFalse();
            assertThat(JoinPolicy.mayPlace(actor)).isFalse();
        }
    }
}
