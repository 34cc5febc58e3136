package org.headwaters.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.headwaters.Actors;
import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentoringRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");
    private static final long MENTOR = 5;
    private static final long MENTEE = 6;

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "program", "member", "insider", "lead", "lead elsewhere", "coordinator"})
    void whoIsNeitherOfTheTwoMayDoNothing(String name) {
        Actor actor = Actors.named(name);

        assertThat(MentoringPolicy.mayAnswer(actor, MENTOR)).isFalse();
        assertThat(MentoringPolicy.mayWithdraw(actor, MENTEE)).isFalse();
        assertThat(MentoringPolicy.mayEnd(actor, MENTOR, MENTEE)).isFalse();
    }

    @Test
    void askedIsOnlyWhoShowsIt() {
        assertThat(MentoringPolicy.mayAsk(Actors.member(MENTEE), MENTOR, true)).isTrue();
        assertThat(MentoringPolicy.mayAsk(Actors.member(MENTEE), MENTOR, false)).isFalse();
        assertThat(MentoringPolicy.mayAsk(Actors.member(MENTOR), MENTOR, true))
                .as("oneself")
                .isFalse();
        assertThat(MentoringPolicy.mayAsk(Actors.visitor(), MENTOR, true)).isFalse();
        assertThat(MentoringPolicy.mayLook(Actors.visitor())).isFalse();
        assertThat(MentoringPolicy.mayOffer(Actors.visitor())).isFalse();
    }

    @Test
    void eachOfTheTwoHasTheOwnPart() {
        assertThat(MentoringPolicy.mayAnswer(Actors.member(MENTEE), MENTOR)).isFalse();
        assertThat(MentoringPolicy.mayWithdraw(Actors.member(MENTOR), MENTEE)).isFalse();
        assertThat(MentoringPolicy.mayEnd(Actors.member(MENTOR), MENTOR, MENTEE))
                .isTrue();
        assertThat(MentoringPolicy.mayEnd(Actors.member(MENTEE), MENTOR, MENTEE))
                .isTrue();
    }

    @Test
    void noteIsReadByCoordinatorsOnlyAndNeverByTheOneItIsAbout() {
        assertThat(MentoringPolicy.mayReadNotes(Actors.member(1))).isFalse();
        assertThat(MentoringPolicy.mayReadNotes(Actors.lead(1))).isFalse();
        assertThat(MentoringPolicy.mayReadNote(Actors.coordinator(1), MENTOR, MENTEE))
                .isTrue();
        assertThat(MentoringPolicy.mayReadNote(Actors.coordinator(MENTOR), MENTOR, MENTEE))
                .isFalse();
        assertThat(MentoringPolicy.mayReadNote(Actors.member(MENTEE), MENTOR, MENTEE))
                .isFalse();
    }

    @Test
    void placesAreAsManyAsWereSaid() {
        MentorOffer offer = new MentorOffer(MENTOR);
        assertThat(offer.free(0)).isTrue();
        assertThat(offer.free(1)).isFalse();
        offer.change(3, false, NOW);
        assertThat(offer.free(2)).isTrue();
        assertThat(offer.free(3)).isFalse();
        assertThat(new OfferView(1, 2, false).free()).isZero();
    }

    @Test
    void questionIsAnsweredOnceAndOnlyAMatchEnds() {
        Mentoring question = new Mentoring(MENTOR, MENTEE, "words", NOW);
        assertThatThrownBy(() -> question.end(NOW)).isInstanceOf(IllegalStateException.class);
        question.accept(NOW);
        assertThatThrownBy(() -> question.decline(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> question.withdraw(NOW)).isInstanceOf(IllegalStateException.class);
        question.end(NOW);
        assertThatThrownBy(() -> question.end(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(question.state()).isEqualTo(Mentoring.State.ENDED);
    }
}
