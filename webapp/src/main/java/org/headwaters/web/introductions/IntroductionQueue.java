package org.headwaters.web.introductions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.headwaters.introduction.CareRow;
import org.headwaters.introduction.IntroductionDeskQueries;
import org.headwaters.introduction.IntroductionRequest.State;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.RequestPath;

/** The coordinators' queue of requests for an introduction, those first that have waited longest. */
@RequestScoped
@Named
public class IntroductionQueue {

    @Inject
    private IntroductionDeskQueries queries;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Clock clock;

    private static final int SIZE = IntroductionDeskQueries.SHOWN;

    private List<CareRow> rows = List.of();
    private boolean more;

    /** Before the page is written. */
    public void load() {
        Set<State> states = getState().isEmpty() ? State.ours() : EnumSet.of(chosen());
        List<CareRow> found = queries.queue(me.get(), states, (page() - 1) * SIZE, SIZE + 1);
        more = found.size() > SIZE;
        rows = more ? found.subList(0, SIZE) : found;
    }

    /** The requests of this page. */
    public List<CareRow> getRows() {
        return rows;
    }

    /** Whether a request has waited longer than it should. */
    public boolean late(CareRow row) {
        return row.late(clock.instant());
    }

    /** The states to choose from. */
    public State[] getStates() {
        return State.values();
    }

    /** The chosen state in the form of the address; empty for all that wait for a coordinator. */
    public String getState() {
        return chosen() == null ? "" : chosen().name().toLowerCase(Locale.ROOT);
    }

    /** Address of the next page, or null. */
    public String getNext() {
        return more ? "/coordinator/introductions?state=" + getState() + "&page=" + (page() + 1) : null;
    }

    private int page() {
        return Math.min(1000, Math.max(1, path.whole("page", 1)));
    }

    private State chosen() {
        return Stream.of(State.values())
                .filter(state -> state.name().equalsIgnoreCase(path.parameter("state")))
                .findFirst()
                .orElse(null);
    }
}
