package org.headwaters.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkWayTest {

    @Test
    void everyKindIsReadFromBothEndsInItsOwnWords() {
        Set<LinkWay> ways = new HashSet<>();
        for (LinkKind kind : LinkKind.values()) {
            assertThat(LinkWay.of(kind, true).kind()).isEqualTo(kind);
            assertThat(LinkWay.of(kind, true).forward()).isTrue();
            ways.add(LinkWay.of(kind, true));
            ways.add(LinkWay.of(kind, false));
        }
        assertThat(ways).hasSize(LinkWay.values().length);
    }

    @Test
    void aDiscussionIsNoResourceThatCouldBeReplaced() {
        assertThat(LinkWay.SUPERSEDES.toThread()).isFalse();
        assertThat(LinkWay.DISCUSSED_IN.toResource()).isFalse();
        assertThat(LinkWay.byHand()).doesNotContain(LinkWay.DISCUSSES);
    }
}
