package org.headwaters.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sorting by key puts answers under what they answer, three levels deep. */
class ReplyTreeTest {

    private final String five = ReplyTree.key(5, null);
    private final String twelve = ReplyTree.key(12, five);
    private final String nineteen = ReplyTree.key(19, twelve);

    @Test
    void answersStandUnderWhatTheyAnswer() {
        assertThat(Stream.of(ReplyTree.key(6, null), nineteen, twelve, ReplyTree.key(13, five), five)
                        .sorted())
                .containsExactly(five, twelve, nineteen, ReplyTree.key(13, five), ReplyTree.key(6, null));
    }

    @Test
    void deeperAnswersJoinTheThirdLevel() {
        String deeper = ReplyTree.key(25, nineteen);

        assertThat(deeper).isEqualTo("000005.000012.000025");
        assertThat(ReplyTree.key(31, deeper)).isEqualTo("000005.000012.000031");
        assertThat(Stream.of(five, twelve, nineteen, deeper).map(ReplyTree::depth))
                .containsExactly(1, 2, 3, 3);
    }
}
