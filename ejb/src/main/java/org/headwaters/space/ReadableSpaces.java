package org.headwaters.space;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.function.Supplier;
import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;

/** Remembers for one request which spaces its actor may read, and who else may: every list of a page asks. */
@RequestScoped
public class ReadableSpaces {

    private Actor actor;
    private Map<Long, Visibility> found;

    /** What was found before for this actor, or what is found now. */
    public Map<Long, Visibility> of(Actor asking, Supplier<Map<Long, Visibility>> find) {
        if (found == null || !asking.equals(actor)) {
            found = find.get();
            actor = asking;
        }
        return found;
    }

    /** A space was made or changed. */
    public void forget() {
        found = null;
    }
}
