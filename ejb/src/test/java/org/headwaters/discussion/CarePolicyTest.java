package org.headwaters.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwaters.Actors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarePolicyTest {

    private static final long ELSEWHERE = Actors.SPACE + 1;

    /** All actors of {@link Actors#named} have the id 1, so author 1 is the actor and author 2 somebody else. */
    @ParameterizedTest(name = "{0}: care {1}, own {2}, history {3}, removed words {4}")
    @CsvSource(
            textBlock =
                    """
                    visitor,        false, false, false, false
                    member,         false, false, false, false
                    insider,        false, true,  true,  false
                    lead,           true,  true,  true,  false
                    lead elsewhere, false, false, false, false
                    coordinator,    true,  true,  true,  true
                    """)
    void whoCaresInASpaceOfItsOwn(String who, boolean care, boolean own, boolean history, boolean removed) {
        Actor actor = Actors.named(who);
        long space = Actors.SPACE;

        assertThat(CarePolicy.mayCare(actor, space)).isEqualTo(care);
        assertThat(CarePolicy.mayRemove(actor, space, Visibility.OWN, 1L)).isEqualTo(own);
        assertThat(CarePolicy.mayRemove(actor, space, Visibility.OWN, 2L)).isEqualTo(care);
        assertThat(CarePolicy.mayHide(actor, space, Visibility.OWN, 2L)).isEqualTo(care);
        assertThat(CarePolicy.mayReadHistory(actor, space, Visibility.OWN)).isEqualTo(history);
        assertThat(CarePolicy.mayReadRemoved(actor)).isEqualTo(removed);
    }

    @Test
    void visitorSeesNoHistoryEvenOfWhatIsOpenToEveryone() {
        assertThat(CarePolicy.mayReadHistory(Actors.visitor(), Actors.SPACE, Visibility.EVERYONE))
                .isFalse();
        assertThat(CarePolicy.mayRemove(Actors.visitor(), Actors.SPACE, Visibility.EVERYONE, 0L))
                .isFalse();
    }

    @Test
    void whatItsAuthorTookAwayOnlyTheAuthorPutsBack() {
        Actor insider = Actors.named("insider");
        Actor coordinator = Actors.named("coordinator");

        assertThat(restore(insider, Removal.AUTHOR, 1L)).isTrue();
        assertThat(restore(insider, Removal.AUTHOR, 2L)).isFalse();
        assertThat(restore(coordinator, Removal.AUTHOR, 2L)).isFalse();
    }

    @Test
    void whatWasRemovedForAReasonOnlyThoseWhoCarePutBack() {
        assertThat(restore(Actors.named("insider"), Removal.COORDINATOR, 1L)).isFalse();
        assertThat(restore(Actors.named("lead"), Removal.COORDINATOR, 2L)).isTrue();
        assertThat(restore(Actors.named("coordinator"), Removal.LEAD, 2L)).isTrue();
        assertThat(restore(Actors.named("coordinator"), null, 2L)).isFalse();
    }

    private static boolean restore(Actor actor, Removal removal, Long author) {
        return CarePolicy.mayRestore(actor, Actors.SPACE, Visibility.OWN, removal, author);
    }

    @Test
    void leadBringsNothingToWhereAnotherLeads() {
        assertThat(CarePolicy.mayMove(Actors.named("lead"), Actors.SPACE, ELSEWHERE))
                .isFalse();
        assertThat(CarePolicy.mayMove(Actors.named("lead"), ELSEWHERE, Actors.SPACE))
                .isFalse();
        assertThat(CarePolicy.mayMove(Actors.named("coordinator"), Actors.SPACE, ELSEWHERE))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} to {1}: more readers {2}")
    @CsvSource(
            textBlock =
                    """
                    EVERYONE, EVERYONE, false
                    EVERYONE, MEMBERS,  false
                    EVERYONE, OWN,      false
                    MEMBERS,  EVERYONE, true
                    MEMBERS,  MEMBERS,  false
                    MEMBERS,  OWN,      false
                    OWN,      EVERYONE, true
                    OWN,      MEMBERS,  true
                    OWN,      OWN,      true
                    """)
    void opensToMorePeople(Visibility from, Visibility to, boolean more) {
        assertThat(Readers.more(1, from, 2, to)).isEqualTo(more);
        assertThat(Readers.more(1, from, 1, from)).isFalse();
    }
}
