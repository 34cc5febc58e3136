package org.headwaters.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A position moves forward only, and never over a post that was not shown. */
class ReadPositionTest {

    @Test
    void movesUpToTheFirstPostThatWasLeftOut() {
        assertThat(ReadPosition.of(0, "").and(List.of(1, 2, 3, 7)).number()).isEqualTo(3);
        assertThat(ReadPosition.of(3, "").and(List.of(5)).number()).isEqualTo(3);
    }

    @Test
    void whatWasSeenAheadCountsOnceTheGapIsFilled() {
        ReadPosition jumped = ReadPosition.of(2, "").and(List.of(5, 6, 9));

        assertThat(jumped.ahead()).isEqualTo("5-6,9");
        assertThat(jumped.aheadCount()).isEqualTo(3);
        assertThat(ReadPosition.of(jumped.number(), jumped.ahead())
                        .and(List.of(3, 4))
                        .number())
                .isEqualTo(6);
    }

    @Test
    void neverMovesBack() {
        assertThat(ReadPosition.of(7, "").and(List.of(3)).number()).isEqualTo(7);
        assertThat(ReadPosition.of(7, "").upTo(3).number()).isEqualTo(7);
    }

    @Test
    void anythingThatIsNoPostIsPassedOver() {
        assertThat(ReadPosition.of(0, "x,9-4,,12").and(List.of(0, -5)).ahead()).isEqualTo("12");
    }

    @Test
    void whatDoesNotFitIsNewAgainAndNothingElse() {
        ReadPosition scattered = ReadPosition.of(0, "")
                .and(IntStream.range(1, 2000).map(i -> i * 2).boxed().toList());

        assertThat(scattered.ahead()).hasSizeLessThanOrEqualTo(ReadPosition.ROOM);
        ReadPosition kept = ReadPosition.of(scattered.number(), scattered.ahead());
        assertThat(kept.has(2)).isTrue();
        assertThat(kept.has(3)).isFalse();
        assertThat(kept.aheadCount()).isEqualTo(scattered.aheadCount());
    }
}
