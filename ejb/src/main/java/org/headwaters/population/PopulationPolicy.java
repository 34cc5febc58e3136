package org.headwaters.population;

import org.headwaters.platform.gate.Actor;

/** Who writes about populations. Everybody reads it; what is listed beside it is shown to whoever may see that. */
public final class PopulationPolicy {

    private PopulationPolicy() {}

    /** Whether the actor may write who is meant and where figures come from. */
    public static boolean mayDescribe(Actor actor) {
        return actor.member() && actor.coordinator();
    }
}
