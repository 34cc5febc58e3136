package org.headwaters.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.headwaters.reaction.ReactionPolicy;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;

class PollPolicyTest {

    private static final long SPACE = 7;
    private static final Actor MEMBER = member(1, false, Set.of());
    private static final Actor INSIDER = member(2, false, Set.of(SPACE));
    private static final Actor COORDINATOR = member(3, true, Set.of());

    @Test
    void membersVoteWhereTheyMayWrite() {
        assertThat(PollPolicy.mayVote(MEMBER, SPACE, Visibility.EVERYONE)).isTrue();
        assertThat(PollPolicy.mayVote(MEMBER, SPACE, Visibility.OWN)).isFalse();
        assertThat(PollPolicy.mayVote(INSIDER, SPACE, Visibility.OWN)).isTrue();
        assertThat(PollPolicy.mayVote(Actor.visitor(), SPACE, Visibility.EVERYONE))
                .isFalse();
        assertThat(PollPolicy.mayVote(Actor.program(), SPACE, Visibility.EVERYONE))
                .isFalse();
    }

    @Test
    void authorAndCoordinatorClose() {
        assertThat(PollPolicy.mayClose(MEMBER, SPACE, Visibility.MEMBERS, 1)).isTrue();
        assertThat(PollPolicy.mayClose(MEMBER, SPACE, Visibility.MEMBERS, 2)).isFalse();
        assertThat(PollPolicy.mayClose(COORDINATOR, SPACE, Visibility.MEMBERS, 2))
                .isTrue();
        assertThat(PollPolicy.mayClose(MEMBER, SPACE, Visibility.OWN, 1))
                .as("lost the space")
                .isFalse();
    }

    @Test
    void resultsAreForThoseWhoVotedAndForAllOnceClosed() {
        assertThat(PollPolicy.maySeeResults(MEMBER, false, true)).isFalse();
        assertThat(PollPolicy.maySeeResults(MEMBER, true, true)).isTrue();
        assertThat(PollPolicy.maySeeResults(Actor.visitor(), false, false)).isTrue();
    }

    @Test
    void nobodyReactsToOneself() {
        assertThat(ReactionPolicy.mayReact(MEMBER, SPACE, Visibility.EVERYONE, 1))
                .isFalse();
        assertThat(ReactionPolicy.mayReact(MEMBER, SPACE, Visibility.EVERYONE, 2))
                .isTrue();
        assertThat(ReactionPolicy.mayReact(MEMBER, SPACE, Visibility.OWN, 2)).isFalse();
        assertThat(ReactionPolicy.mayReact(Actor.visitor(), SPACE, Visibility.EVERYONE, 2))
                .isFalse();
        assertThat(ReactionPolicy.maySeeWho(Actor.visitor())).isFalse();
    }

    private static Actor member(long id, boolean coordinator, Set<Long> spaces) {
        return new Actor(id, "m" + id, "M", null, coordinator, Set.of(), spaces, Set.of(), false);
    }
}
