package org.headwaters.search;

import org.headwaters.platform.gate.Actor;

/** Who looks after the index. */
public final class IndexPolicy {

    private IndexPolicy() {}

    /** Whether the actor may see how the index is and have it made anew: coordinators. */
    public static boolean mayTend(Actor actor) {
        return actor.coordinator();
    }
}
