package org.headwaters.space;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.function.Supplier;
import org.headwaters.platform.gate.Actor;

/** Remembers for one request which spaces its actor may read: every list of a page asks. */
@RequestScoped
public class ReadableSpaces {

    private Actor actor;
    private Set<Long> ids;

    /** What was found before for this actor, or what is found now. */
    public Set<Long> of(Actor asking, Supplier<Set<Long>> find) {
        if (ids == null || !asking.equals(actor)) {
            ids = find.get();
            actor = asking;
        }
        return ids;
    }

    /** A space was made or changed. */
    public void forget() {
        ids = null;
    }
}
