package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeWindowTest {

    @Test
    void aLowerNumberThatComesLateIsWaitedFor() {
        ChangeWindow window = new ChangeWindow(10);
        window.saw(11, 1);
        window.saw(14, 2);

        assertThat(window.missing()).containsExactly(12L, 13L);
        assertThat(window.floor()).as("a crash now reads 12 again").isEqualTo(11);

        window.saw(13, 3);
        assertThat(window.missing()).containsExactly(12L);
        window.saw(12, 4);
        assertThat(window.floor()).isEqualTo(14);
    }

    @Test
    void aNumberWhoseTransactionWasTakenBackIsForgotten() {
        ChangeWindow window = new ChangeWindow(0);
        window.saw(3, 100);

        assertThat(window.missingSince(99)).isEmpty();
        assertThat(window.missingSince(100)).containsExactly(1L, 2L);
        window.forget(List.of(1L, 2L));
        assertThat(window.floor()).isEqualTo(3);
        assertThat(window.top()).isEqualTo(3);
    }

    @Test
    void inWhateverOrderTheyCommitEachIsSeenAndNoneIsPassedForGood() {
        Random chance = new Random(3);
        for (int round = 0; round < 200; round++) {
            ChangeWindow window = new ChangeWindow(0);
            List<Long> order = new ArrayList<>();
            for (long id = 1; id <= 30; id++) {
                order.add(id);
            }
            Collections.shuffle(order, chance);
            Set<Long> committed = new HashSet<>();
            for (long id : order) {
                committed.add(id);
                window.saw(id, round);
                for (long below = 1; below <= window.floor(); below++) {
                    assertThat(committed).contains(below);
                }
            }
            assertThat(window.floor()).isEqualTo(30);
        }
    }
}
