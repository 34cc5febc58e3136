package org.headwaters.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwaters.Actors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadPolicyTest {

    /** All actors of {@link Actors#named} have the id 1, so author 1 is the actor and author 2 somebody else. */
    @ParameterizedTest(name = "{0}, {1}: read {2}, write {3}")
    @CsvSource(
            textBlock =
                    """
                    visitor,        EVERYONE, true,  false
                    member,         EVERYONE, true,  true
                    insider,        EVERYONE, true,  true
                    lead,           EVERYONE, true,  true
                    lead elsewhere, EVERYONE, true,  true
                    coordinator,    EVERYONE, true,  true
                    visitor,        MEMBERS,  false, false
                    member,         MEMBERS,  true,  true
                    insider,        MEMBERS,  true,  true
                    lead,           MEMBERS,  true,  true
                    lead elsewhere, MEMBERS,  true,  true
                    coordinator,    MEMBERS,  true,  true
                    visitor,        OWN,      false, false
                    member,         OWN,      false, false
                    insider,        OWN,      true,  true
                    lead,           OWN,      true,  true
                    lead elsewhere, OWN,      false, false
                    coordinator,    OWN,      true,  true
                    """)
    void whoDoesWhat(String who, Visibility visibility, boolean read, boolean write) {
        Actor actor = Actors.named(who);
        long space = Actors.SPACE;

        assertThat(ThreadPolicy.mayRead(actor, space, visibility)).isEqualTo(read);
        assertThat(ThreadPolicy.mayStart(actor, space, visibility)).isEqualTo(write);
        assertThat(ThreadPolicy.mayReply(actor, space, visibility, false)).isEqualTo(write);
        assertThat(ThreadPolicy.mayReply(actor, space, visibility, true)).isFalse();
        assertThat(ThreadPolicy.mayEdit(actor, space, visibility, false, 1L)).isEqualTo(write);
        assertThat(ThreadPolicy.mayEdit(actor, space, visibility, true, 1L)).isFalse();
        assertThat(ThreadPolicy.mayEdit(actor, space, visibility, false, 2L)).isFalse();
    }

    @Test
    void nobodyIsTheAuthorOfAPostWithoutOne() {
        assertThat(ThreadPolicy.mayEdit(Actors.member(1), Actors.SPACE, Visibility.MEMBERS, false, null))
                .isFalse();
        assertThat(ThreadPolicy.mayEdit(Actors.visitor(), Actors.SPACE, Visibility.EVERYONE, false, 0L))
                .isFalse();
        assertThat(ThreadPolicy.mayEdit(Actors.program(), Actors.SPACE, Visibility.EVERYONE, false, 0L))
                .isFalse();
    }
}
