package org.headwaters.space;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;

/** Remembers for one request which spaces its actor may read: every list of a page asks. */
@RequestScoped
public class ReadableSpaces {

    private Actor actor;
    private List<SpaceSummary> inOrder;
    private Map<Long, SpaceSummary> byId;

    /** What was found before for this actor, or what is found now, in the order of the spaces. */
    public List<SpaceSummary> inOrder(Actor asking, Supplier<List<SpaceSummary>> find) {
        if (inOrder == null || !asking.equals(actor)) {
            inOrder = find.get();
            byId = inOrder.stream().collect(Collectors.toUnmodifiableMap(SpaceSummary::id, Function.identity()));
            actor = asking;
        }
        return inOrder;
    }

    /** The same by their ids. */
    public Map<Long, SpaceSummary> byId(Actor asking, Supplier<List<SpaceSummary>> find) {
        inOrder(asking, find);
        return byId;
    }

    /** A space was made or changed. */
    public void forget() {
        inOrder = null;
    }
}
