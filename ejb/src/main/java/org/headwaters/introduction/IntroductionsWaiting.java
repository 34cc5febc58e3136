package org.headwaters.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.headwaters.introduction.IntroductionRequest.State;
import org.headwaters.platform.desk.Waiting;
import org.headwaters.platform.desk.WaitingWork;
import org.headwaters.platform.gate.Actor;

/** The members who ask to be introduced, on the desk: what a coordinator is to do, and what waits for the person who was asked. */
@ApplicationScoped
public class IntroductionsWaiting implements WaitingWork {

    private static final String QUEUE = "/coordinator/introductions";

    private IntroductionDeskQueries requests;

    /** For the container. */
    protected IntroductionsWaiting() {}

    @Inject
    IntroductionsWaiting(IntroductionDeskQueries requests) {
        this.requests = requests;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        return line(actor, "introduction", State.ours(), QUEUE);
    }

    @Override
    public List<Waiting> elsewhere(Actor actor) {
        return line(actor, "introduction-asked", EnumSet.of(State.ASKED), QUEUE + "?state=asked");
    }

    private List<Waiting> line(Actor actor, String kind, Set<State> states, String path) {
        if (!IntroductionPolicy.mayCare(actor)) {
            return List.of();
        }
        List<CareRow> rows = requests.queue(actor, states, 0, IntroductionDeskQueries.SHOWN);
        return rows.isEmpty()
                ? List.of()
                : List.of(new Waiting(kind, "", "", rows.size(), rows.get(0).waitsSince(), path));
    }
}
