package org.headwaters.web.coordinator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
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

    /** Before the page is written. */
    public void load() {
        if (!DeskPolicy.mayOpen(me.get())) {
            throw new NotAllowed("desk.open");
        }
        waiting = work.stream()
                .flatMap(feature -> feature.waiting(me.get()).stream())
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
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
