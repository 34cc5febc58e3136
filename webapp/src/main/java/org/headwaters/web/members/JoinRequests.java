package org.headwaters.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.headwaters.member.JoinPolicy;
import org.headwaters.member.JoinQueries;
import org.headwaters.member.JoinRequest;
import org.headwaters.member.JoinRequestRow;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The queue of people who ask to join. */
@RequestScoped
@Named
public class JoinRequests {

    @Inject
    private JoinQueries queries;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Clock clock;

    private List<JoinRequestRow> rows = List.of();
    private boolean more;

    /** Before the page is written. */
    public void load() {
        if (!JoinPolicy.mayReview(me.get())) {
            throw new NotAllowed("join.list");
        }
        int size = JoinQueries.REQUESTS_PER_PAGE;
        List<JoinRequestRow> found = queries.list(me.get(), state(), path.id("after"), size + 1);
        more = found.size() > size;
        rows = more ? found.subList(0, size) : found;
    }

    /** The requests of this page. */
    public List<JoinRequestRow> getRows() {
        return rows;
    }

    /** Whether a request has waited longer than it should. */
    public boolean late(JoinRequestRow row) {
        return row.late(clock.instant());
    }

    /** The states to choose from. */
    public JoinRequest.State[] getStates() {
        return JoinRequest.State.values();
    }

    /** The chosen state, in the form of the address. */
    public String getState() {
        return state().name().toLowerCase(Locale.ROOT);
    }

    /** Address of the next page, or null. */
    public String getNext() {
        return more
                ? Forms.with(
                        "/me/requests?state=" + getState(),
                        "after",
                        String.valueOf(rows.get(rows.size() - 1).id()))
                : null;
    }

    private JoinRequest.State state() {
        return Stream.of(JoinRequest.State.values())
                .filter(state -> state.name().equalsIgnoreCase(path.parameter("state")))
                .findFirst()
                .orElse(JoinRequest.State.WAITING);
    }
}
