package org.headwaters.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.headwaters.platform.desk.Waiting;
import org.headwaters.platform.desk.WaitingWork;
import org.headwaters.platform.gate.Actor;

/** The people who ask to join, as one line of the desk. */
@ApplicationScoped
public class JoinRequestsWaiting implements WaitingWork {

    private JoinQueries requests;

    /** For the container. */
    protected JoinRequestsWaiting() {}

    @Inject
    JoinRequestsWaiting(JoinQueries requests) {
        this.requests = requests;
    }

    @Override
    public List<Waiting> waiting(Actor actor) {
        return requests.waitingSince(actor)
                .map(since -> List.of(new Waiting("join", "", "", requests.waiting(actor), since, "/me/requests")))
                .orElse(List.of());
    }
}
