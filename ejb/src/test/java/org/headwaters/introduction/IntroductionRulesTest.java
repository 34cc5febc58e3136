package org.headwaters.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import org.headwaters.Actors;
import org.headwaters.introduction.IntroductionRequest.State;
import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntroductionRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");
    private static final long ASKER = 5;
    private static final long PERSON = 6;

    private static IntroductionRequest request() {
        return new IntroductionRequest(ASKER, new IntroductionForm("is new", "why", "", false, false), NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "program", "member", "insider", "lead", "lead elsewhere"})
    void whoIsNeitherOfTheTwoNorACoordinatorLearnsNothing(String name) {
        Actor actor = Actors.named(name);

        assertThat(IntroductionPolicy.mayRead(actor, ASKER, PERSON)).isFalse();
        assertThat(IntroductionPolicy.mayWithdraw(actor, ASKER)).isFalse();
        assertThat(IntroductionPolicy.mayAnswer(actor, PERSON)).isFalse();
        assertThat(IntroductionPolicy.mayCare(actor)).isFalse();
        assertThat(IntroductionPolicy.mayCare(actor, ASKER)).isFalse();
    }

    @Test
    void nobodyMayAskWithoutBeingAMember() {
        assertThat(IntroductionPolicy.mayAsk(Actors.visitor())).isFalse();
        assertThat(IntroductionPolicy.mayAsk(Actors.program())).isFalse();
        assertThat(IntroductionPolicy.mayAsk(Actors.member(1))).isTrue();
    }

    @Test
    void coordinatorLooksAfterEveryRequestButTheOwn() {
        assertThat(IntroductionPolicy.mayCare(Actors.coordinator(1), ASKER)).isTrue();
        assertThat(IntroductionPolicy.mayCare(Actors.coordinator(ASKER), ASKER)).isFalse();
        assertThat(IntroductionPolicy.mayRead(Actors.coordinator(1), ASKER, PERSON))
                .as("as one of the two")
                .isFalse();
        assertThat(IntroductionPolicy.mayAnswer(Actors.coordinator(1), PERSON)).isFalse();
    }

    @Test
    void whoIsAskedReadsNothingOfTheAskersPageBeforeBothAgreed() {
        assertThat(IntroductionPolicy.mayRead(Actors.member(PERSON), ASKER, null))
                .isFalse();
        assertThat(IntroductionPolicy.mayAnswer(Actors.member(PERSON), PERSON)).isTrue();
        assertThat(IntroductionPolicy.mayAnswer(Actors.member(PERSON), null)).isFalse();
        assertThat(IntroductionPolicy.mayRead(Actors.member(PERSON), ASKER, PERSON))
                .isTrue();
    }

    @Test
    void askerCannotTellANoOrAQuestionFromAnythingElseThatIsOpen() {
        assertThat(Arrays.stream(State.values()).filter(State::open).map(RequestRow::phase))
                .hasSize(4)
                .containsOnly("open");
    }

    @Test
    void noBringsTheRequestBackToTheCoordinatorAndTheClockBeginsAnew() {
        IntroductionRequest request = request();
        request.ask();
        request.declined(NOW.plusSeconds(60));

        assertThat(State.ours()).contains(request.state());
        request.ask();
        assertThat(request.state()).isEqualTo(State.ASKED);
        assertThatThrownBy(request::ask).as("two at once").isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingComesAfterTheEnd() {
        IntroductionRequest request = request();
        request.withdraw(NOW);

        assertThatThrownBy(request::introduced).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(request::ask).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> request.close("", NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takingBackForgetsWhatWasToldAndCannotBeDoneTwice() {
        IntroductionProposal proposal = new IntroductionProposal(1L, PERSON, 9L, "", NOW);
        proposal.agree("Call me", true, NOW);
        assertThatThrownBy(() -> proposal.decline(NOW)).isInstanceOf(IllegalStateException.class);

        proposal.takeBack(NOW);

        assertThat(proposal.words()).isEmpty();
        assertThat(proposal.shareEmail()).isFalse();
        assertThatThrownBy(() -> proposal.takeBack(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void waitsInWorkingDays() {
        // A Friday at ten in the community: two working days are over on Tuesday at ten.
        CareRow row = new CareRow(1, "is new", "Asker", State.NEW, NOW);

        assertThat(row.due()).isEqualTo(Instant.parse("2026-11-24T16:00:00Z"));
        assertThat(row.late(Instant.parse("2026-11-24T15:59:00Z"))).isFalse();
        assertThat(row.late(Instant.parse("2026-11-24T16:00:00Z"))).isTrue();
        assertThat(new CareRow(1, "is new", "Asker", State.ASKED, NOW).late(Instant.MAX))
                .as("it is the other's turn")
                .isFalse();
    }
}
