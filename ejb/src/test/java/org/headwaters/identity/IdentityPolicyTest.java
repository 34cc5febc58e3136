package org.headwaters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.junit.jupiter.api.Test;

class IdentityPolicyTest {

    private static final Set<Purpose> ALL = EnumSet.allOf(Purpose.class);
    private final Actor visitor = Actor.visitor();
    private final Actor program = Actor.program();
    private final Actor member = actor(1, false);
    private final Actor other = actor(2, false);
    private final Actor coordinator = actor(3, true);

    private static Actor actor(long id, boolean coordinator) {
        return new Actor(id, "m" + id, "M", 9L, coordinator, Set.of(9L), Set.of(), Set.of(), false);
    }

    @Test
    void memberReadsOwnAnswersWithoutAnyConsent() {
        for (Purpose purpose : Purpose.values()) {
            assertThat(IdentityPolicy.mayRead(member, 1, purpose, Set.of())).isTrue();
        }
    }

    @Test
    void nobodyReadsAnotherWithoutConsentToThatVeryPurpose() {
        for (Purpose purpose : Purpose.values()) {
            Set<Purpose> others = EnumSet.complementOf(EnumSet.of(purpose));
            for (Actor actor : new Actor[] {visitor, program, other, coordinator}) {
                assertThat(IdentityPolicy.mayRead(actor, 1, purpose, Set.of())).isFalse();
                assertThat(IdentityPolicy.mayRead(actor, 1, purpose, others)).isFalse();
            }
        }
    }

    @Test
    void consentOpensOnlyToThoseItIsMeantFor() {
        assertThat(IdentityPolicy.mayRead(other, 1, Purpose.DIRECTORY, ALL)).isTrue();
        assertThat(IdentityPolicy.mayRead(coordinator, 1, Purpose.INTRODUCTION, ALL))
                .isTrue();
        assertThat(IdentityPolicy.mayRead(program, 1, Purpose.REPORT, ALL)).isTrue();

        assertThat(IdentityPolicy.mayRead(visitor, 1, Purpose.DIRECTORY, ALL)).isFalse();
        assertThat(IdentityPolicy.mayRead(program, 1, Purpose.DIRECTORY, ALL)).isFalse();
        assertThat(IdentityPolicy.mayRead(other, 1, Purpose.INTRODUCTION, ALL)).isFalse();
        assertThat(IdentityPolicy.mayRead(program, 1, Purpose.INTRODUCTION, ALL))
                .isFalse();
        assertThat(IdentityPolicy.mayRead(other, 1, Purpose.REPORT, ALL)).isFalse();
        assertThat(IdentityPolicy.mayRead(coordinator, 1, Purpose.REPORT, ALL)).isFalse();
    }

    @Test
    void rolesDoWhatIsTheirs() {
        assertThat(IdentityPolicy.mayAnswer(visitor)).isFalse();
        assertThat(IdentityPolicy.mayAnswer(program)).isFalse();
        assertThat(IdentityPolicy.mayAnswer(member)).isTrue();
        assertThat(IdentityPolicy.mayFind(member)).isFalse();
        assertThat(IdentityPolicy.mayFind(coordinator)).isTrue();
        assertThat(IdentityPolicy.maySeeReport(visitor)).isFalse();
        assertThat(IdentityPolicy.maySeeReport(member)).isTrue();
        assertThat(IdentityPolicy.mayRun(coordinator)).isFalse();
        assertThat(IdentityPolicy.mayRun(program)).isTrue();
        assertThat(IdentityPolicy.mayForget(member, 1)).isTrue();
        assertThat(IdentityPolicy.mayForget(coordinator, 1)).isFalse();
        assertThat(IdentityPolicy.mayForget(program, 1)).isTrue();
    }
}
