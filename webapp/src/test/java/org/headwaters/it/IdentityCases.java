package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headwaters.identity.FoundView;
import org.headwaters.identity.IdentityQueries;
import org.headwaters.identity.IdentityService;
import org.headwaters.identity.Purpose;
import org.headwaters.identity.Question;
import org.headwaters.identity.QuestionView;
import org.headwaters.identity.ReadingView;
import org.headwaters.identity.Sought;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.limit.Submissions;
import org.junit.jupiter.api.Test;

/** What members tell about themselves: sealed, used only as agreed, and every look noted. */
interface IdentityCases {

    private static IdentityService identity() {
        return Inside.bean(IdentityService.class);
    }

    private static IdentityQueries queries() {
        return Inside.bean(IdentityQueries.class);
    }

    private static Actor coordinator(String handle) {
        Actor member = Inside.member(handle);
        return new Actor(member.memberId(), handle, member.name(), null, true, Set.of(), Set.of(), Set.of(), false);
    }

    private static Actor tells(String handle, Set<Purpose> purposes) {
        Actor member = Inside.become(Inside.member(handle));
        identity().answer(Submissions.newKey(), Question.GENDER, List.of("TWO_SPIRIT"), "Marker words", purposes);
        return member;
    }

    private static QuestionView gender(Actor actor) {
        return queries().own(actor).stream()
                .filter(one -> one.question() == Question.GENDER)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> found(Actor coordinator) {
        return queries().found(coordinator, new Sought(Question.GENDER, "TWO_SPIRIT", "A talk")).stream()
                .map(FoundView::memberId)
                .toList();
    }

    @Test
    default void answerIsSealedInTheDatabaseAndOpenForItsMember() {
        Actor member = tells("identity-sealed", Set.of());

        assertThat(gender(member).answer().ownWords()).isEqualTo("Marker words");
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM identity_answer WHERE member_id = ?1 AND CONVERT(sealed USING latin1) NOT LIKE '%Marker%'",
                        member.memberId()))
                .isEqualTo(1);
        assertThat(queries().readings(member)).isEmpty();
    }

    @Test
    default void rowCopiedToAnotherMemberStaysClosed() {
        Actor from = tells("identity-swap-from", Set.of());
        Actor to = tells("identity-swap-to", EnumSet.of(Purpose.DIRECTORY));
        Inside.execute(
                "UPDATE identity_answer t JOIN identity_answer f ON f.member_id = ?1 AND f.question = t.question"
                        + " SET t.sealed = f.sealed WHERE t.member_id = ?2",
                from.memberId(),
                to.memberId());

        assertThat(gender(to).closed()).isTrue();
        assertThat(queries().shown(from, to.memberId())).isEmpty();
        Inside.become(to);
        identity().removeAll(Submissions.newKey());
        assertThat(gender(to).answered()).isFalse();
    }

    @Test
    default void nobodySeesAnAnswerThatWasNotAgreedToForThatPurpose() {
        Actor member = tells("identity-none", EnumSet.of(Purpose.REPORT));
        Actor coordinator = coordinator("identity-none-coordinator");

        assertThat(queries().shown(coordinator, member.memberId())).isEmpty();
        assertThat(found(coordinator)).doesNotContain(member.memberId());
        assertThatThrownBy(() -> found(member)).isInstanceOf(NotAllowed.class);
        assertThat(queries().readings(member)).isEmpty();
    }

    @Test
    default void everyLookIsNotedAndEndingAUseHoldsAtOnce() {
        Actor member = tells("identity-looked", EnumSet.of(Purpose.DIRECTORY, Purpose.INTRODUCTION));
        Actor other = Inside.member("identity-looked-other");
        Actor coordinator = coordinator("identity-looked-coordinator");
        assertThat(queries().shown(Actor.visitor(), member.memberId())).isEmpty();
        for (int i = 0; i < 2; i++) {
            assertThat(queries().shown(other, member.memberId())).containsOnlyKeys(Question.GENDER);
        }
        assertThat(found(coordinator)).contains(member.memberId());

        assertThat(queries().readings(member))
                .extracting(ReadingView::purpose)
                .containsExactlyInAnyOrder(Purpose.DIRECTORY, Purpose.INTRODUCTION);
        assertThat(queries().readings(member))
                .filteredOn(reading -> reading.purpose() == Purpose.INTRODUCTION)
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.readerName()).isEqualTo(coordinator.name());
                    assertThat(reading.reason()).isEqualTo("A talk");
                });

        Inside.become(member);
        identity().withdraw(Question.GENDER, Purpose.DIRECTORY);
        identity().withdraw(Question.GENDER, Purpose.INTRODUCTION);

        assertThat(queries().shown(other, member.memberId())).isEmpty();
        assertThat(found(coordinator)).doesNotContain(member.memberId());
        assertThat(gender(member).withdrawn()).containsOnlyKeys(Purpose.DIRECTORY, Purpose.INTRODUCTION);
        assertThat(gender(member).answered()).isTrue();
    }

    @Test
    default void whoIsForgottenLeavesNoRow() {
        Actor member = tells("identity-forgotten", EnumSet.allOf(Purpose.class));
        Actor coordinator = coordinator("identity-forgotten-coordinator");
        queries().shown(coordinator, member.memberId());
        found(coordinator);
        Inside.become(coordinator);
        assertThatThrownBy(() -> identity().forget(member.memberId())).isInstanceOf(NotAllowed.class);

        Inside.become(Actor.program());
        identity().forget(member.memberId());

        for (String table : List.of("identity_answer", "identity_consent", "identity_reading")) {
            assertThat(Inside.count("SELECT COUNT(*) FROM " + table + " WHERE member_id = ?1", member.memberId()))
                    .isZero();
        }
    }

    @Test
    default void answersSavedAtOneMomentBecomeOne() throws Exception {
        Actor member = Inside.become(Inside.member("identity-race"));

        List<Object> results = Inside.together(6, member, () -> identity()
                .answer(Submissions.newKey(), Question.GENDER, List.of("WOMAN"), "", Set.of(Purpose.REPORT)));

        assertThat(results).allMatch(String.class::isInstance);
        assertThat(gender(member).answer().choices()).containsExactly("WOMAN");
    }
}
