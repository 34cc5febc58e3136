package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.headwaters.platform.desk.DeskPolicy;
import org.headwaters.platform.desk.Waiting;
import org.headwaters.platform.desk.WaitingWork;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;

/** The coordinators' desk: what waits, the oldest first. */
@RequestScoped
@Named
public class Desk {

    private static final Duration PROMISED = Duration.ofDays(2);

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<WaitingWork> work;

    @Inject
    private CurrentActor me;

    private List<Waiting> waiting = List.of();
    private List<Waiting> elsewhere = List.of();

    /** Before the page is written. */
    public void load() {
        if (!DeskPolicy.mayOpen(me.get())) {
            throw new NotAllowed("desk.open");
        }
        waiting = oldestFirst(feature -> feature.waiting(me.get()));
        elsewhere = oldestFirst(feature -> feature.elsewhere(me.get()));
    }

    private List<Waiting> oldestFirst(Function<WaitingWork, List<Waiting>> of) {
        return work.stream()
                .flatMap(feature -> of.apply(feature).stream())
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
    }

    /** What waits for somebody else. */
    public List<Waiting> getElsewhere() {
        return elsewhere;
    }

    /** What waits. */
    public List<Waiting> getWaiting() {
        return waiting;
    }

    /** Since when the oldest waits; null when nothing does. */
    public Instant getOldest() {
        return waiting.isEmpty() ? null : waiting.get(0).since();
    }

    /** Whether it waits for longer than people were told it would take: two days. */
    public boolean late(Waiting item) {
        return item.since().isBefore(clock.instant().minus(PROMISED));
    }

    /** How many things wait. */
    public long getCount() {
        return waiting.stream().mapToLong(Waiting::count).sum();
    }
}
