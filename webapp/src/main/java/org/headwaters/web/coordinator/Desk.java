package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    /** How many things wait. */
    public long getCount() {
        return waiting.stream().mapToLong(Waiting::count).sum();
    }
}
