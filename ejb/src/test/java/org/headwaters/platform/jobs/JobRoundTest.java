package org.headwaters.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.CurrentActor;
import org.junit.jupiter.api.Test;

class JobRoundTest {

    private final CurrentActor current = new CurrentActor();
    private final JobRound round = new JobRound(current);

    @Test
    void theProgramWorksAndNobodyElseIsLeftInItsPlace() {
        List<Actor> who = new ArrayList<>();
        Actor before = current.get();

        round.run("A job", () -> who.add(current.get()));

        assertThat(who).containsExactly(Actor.program());
        assertThat(current.get()).isSameAs(before);
    }

    @Test
    void whatFailsEndsTheRoundAndReachesNoTimer() {
        Actor before = current.get();
        AtomicInteger tries = new AtomicInteger();

        round.untilDone("A job", () -> {
            tries.incrementAndGet();
            throw new IllegalStateException("The database is away");
        });

        assertThat(tries).hasValue(1);
        assertThat(current.get()).isSameAs(before);
    }

    @Test
    void aRoundGoesOnUntilNothingIsLeft() {
        AtomicInteger left = new AtomicInteger(3);

        round.untilDone("A job", () -> left.decrementAndGet() > 0);

        assertThat(left).hasValue(0);
    }
}
