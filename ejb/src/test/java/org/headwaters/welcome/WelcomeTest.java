package org.headwaters.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.headwaters.Actors;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.junit.jupiter.api.Test;

/** Who greets newcomers, and when their first steps are done. */
class WelcomeTest {

    @Test
    void whoLooksAfterOthersGreetsAndWhoLikesTo() {
        Actor steward = new Actor(4, "s", "S", 9L, false, Set.of(9L), Set.of(), Set.of(), false);
        assertThat(WelcomePolicy.mayGreet(steward, false)).isTrue();
        assertThat(WelcomePolicy.mayGreet(Actors.lead(5), false)).isTrue();
        assertThat(WelcomePolicy.mayGreet(Actors.coordinator(6), false)).isTrue();
        assertThat(WelcomePolicy.mayGreet(Actors.member(7), false)).isFalse();
        assertThat(WelcomePolicy.mayGreet(Actors.member(7), true)).isTrue();
        assertThat(WelcomePolicy.mayGreet(Actor.visitor(), true)).isFalse();
    }

    @Test
    void coordinatorsChooseASpaceThatEveryMemberReads() {
        assertThat(WelcomePolicy.mayChoose(Actors.coordinator(6))).isTrue();
        assertThat(WelcomePolicy.mayChoose(Actors.lead(5))).isFalse();
        assertThat(WelcomeSpace.fits(Visibility.MEMBERS)).isTrue();
        assertThat(WelcomeSpace.fits(Visibility.OWN)).isFalse();
    }

    @Test
    void firstStepsAreDoneWithoutAPhotoAndWithoutAThreadThatIsNotThere() {
        assertThat(new FirstSteps(3, true, false, true, "/discussions/1/w", null).done())
                .isTrue();
        assertThat(new FirstSteps(3, true, false, false, null, null).done()).isTrue();
        assertThat(new FirstSteps(3, true, true, false, "/discussions/1/w", null).done())
                .isFalse();
        assertThat(new FirstSteps(2, true, true, true, null, null).done()).isFalse();
        assertThat(new FirstSteps(3, false, true, true, null, null).done()).isFalse();
        assertThat(new FirstSteps(0, false, false, false, null, "housing").spacePath())
                .isEqualTo("/spaces/housing");
    }
}
