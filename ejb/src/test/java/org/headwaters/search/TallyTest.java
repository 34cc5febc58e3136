package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void countsWhatAMapWouldCount() {
        Random chance = new Random(7);
        Map<Long, Integer> expected = new HashMap<>();
        Tally tally = new Tally();
        for (int i = 0; i < 50_000; i++) {
            long value =
                    switch (chance.nextInt(4)) {
                        case 0 -> chance.nextInt(3);
                        case 1 -> chance.nextInt(20_000);
                        case 2 -> -1 - chance.nextInt(5);
                        default -> Long.MAX_VALUE - chance.nextInt(5);
                    };
            expected.merge(value, 1, Integer::sum);
            tally.add(value);
        }
        assertThat(tally.counts()).isEqualTo(expected);
    }

    @Test
    void everyNumberHasOnePlaceInTheOrderOfComing() {
        Random chance = new Random(8);
        Map<Long, Integer> expected = new HashMap<>();
        Places places = new Places();
        for (int i = 0; i < 50_000; i++) {
            long key = chance.nextBoolean() ? chance.nextInt(9_000) : chance.nextLong() << chance.nextInt(40);
            int place = expected.computeIfAbsent(key, none -> expected.size());
            assertThat(places.of(key)).isEqualTo(place);
        }
        assertThat(places.size()).isEqualTo(expected.size());
    }
}
