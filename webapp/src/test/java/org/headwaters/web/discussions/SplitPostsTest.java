package org.headwaters.web.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitPostsTest {

    @Test
    void boxesThatAreTickedNameTheirPosts() {
        assertThat(SplitPosts.numbers(List.of("4", "12", "4"))).containsExactly(4, 12);
    }

    @Test
    void anythingElseNamesNone() {
        assertThat(SplitPosts.numbers(List.of())).isEmpty();
        assertThat(SplitPosts.numbers(List.of("", "all of them", "-3", "4, 5", "99999999", "#{1+1}")))
                .isEmpty();
        assertThat(SplitPosts.numbers(
                        IntStream.range(0, 5_000).mapToObj(String::valueOf).toList()))
                .hasSize(1_000);
    }
}
