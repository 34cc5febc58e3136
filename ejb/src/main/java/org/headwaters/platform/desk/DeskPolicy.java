package org.headwaters.platform.desk;

import org.headwaters.platform.gate.Actor;

/** Who may use the coordinators' desk. */
public final class DeskPolicy {

    private DeskPolicy() {}

    /** Whether the actor may open it. */
    public static boolean mayOpen(Actor actor) {
        return actor.coordinator();
    }
}
