package org.headwaters.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaddedListsTest {

    @Test
    void aListGrowsToTheNextPowerOfTwoByItsLastValue() {
        Set<Long> three = new LinkedHashSet<>(List.of(5L, 6L, 7L));
        assertThat(new ArrayList<Object>(PaddedLists.padded(three))).containsExactly(5L, 6L, 7L, 7L);
        assertThat(three).as("the caller's own").hasSize(3);
    }

    @Test
    void manyLengthsAreFewAndNeverShorter() {
        List<Integer> lengths = IntStream.rangeClosed(0, 600)
                .map(size -> {
                    Collection<?> padded =
                            PaddedLists.padded(IntStream.range(0, size).boxed().toList());
                    assertThat(padded).hasSizeGreaterThanOrEqualTo(size);
                    return padded.size();
                })
                .distinct()
                .boxed()
                .toList();
        assertThat(lengths).containsExactly(0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 768);
    }
}
