package org.headwaters.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NativeListTest {

    @Test
    void listsOfLikeLengthHaveTheSamePlaces() {
        assertThat(NativeList.of(4, List.of(7L, 8L, 9L)).places()).isEqualTo("?4, ?5, ?6, ?7");
        assertThat(NativeList.of(4, List.of(1L, 2L, 3L, 5L)).places()).isEqualTo("?4, ?5, ?6, ?7");
        assertThat(NativeList.of(1, List.of("one")).places()).isEqualTo("?1");
    }

    @Test
    void anEmptyListIsRefused() {
        assertThatThrownBy(() -> NativeList.of(1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
