package org.headwaters.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstantRunoffTest {

    private static final List<Long> OPTIONS = List.of(1L, 2L, 3L);

    @Test
    void moreThanHalfOfTheFirstChoicesWinsAtOnce() {
        InstantRunoff count = InstantRunoff.count(OPTIONS, List.of(List.of(2L), List.of(2L, 1L), List.of(1L)));

        assertThat(count.winners()).containsExactly(2L);
        assertThat(count.rounds()).hasSize(1);
        assertThat(count.rounds().get(0).counts()).isEqualTo(Map.of(1L, 1, 2L, 2, 3L, 0));
    }

    @Test
    void votesOfTheLastMoveToTheirNextChoice() {
        InstantRunoff count = InstantRunoff.count(
                OPTIONS, List.of(List.of(1L), List.of(1L), List.of(2L), List.of(2L, 3L), List.of(3L, 2L)));

        assertThat(count.rounds().get(0).out()).containsExactly(3L);
        assertThat(count.rounds().get(1).counts()).isEqualTo(Map.of(1L, 2, 2L, 3));
        assertThat(count.winners()).containsExactly(2L);
    }

    @Test
    void voteWithoutAnOptionThatIsStillInCountsNoMore() {
        InstantRunoff count =
                InstantRunoff.count(OPTIONS, List.of(List.of(1L), List.of(1L), List.of(2L), List.of(2L), List.of(3L)));

        assertThat(count.rounds().get(1).counts()).isEqualTo(Map.of(1L, 2, 2L, 2));
        assertThat(count.winners()).as("level at the top").containsExactly(1L, 2L);
    }

    @Test
    void thoseLevelAtTheBottomGoOutTogether() {
        InstantRunoff count = InstantRunoff.count(
                List.of(1L, 2L, 3L, 4L),
                List.of(
                        List.of(1L),
                        List.of(1L),
                        List.of(2L),
                        List.of(2L),
                        List.of(3L, 1L),
                        List.of(4L, 2L),
                        List.of(4L, 2L),
                        List.of(2L)));

        assertThat(count.rounds().get(0).out()).containsExactly(3L);
        assertThat(count.rounds().get(1).out()).containsExactly(4L);
        assertThat(count.winners()).containsExactly(2L);
    }

    @Test
    void nobodyWinsWhereNobodyVoted() {
        assertThat(InstantRunoff.count(OPTIONS, List.of()).winners()).isEmpty();
    }
}
