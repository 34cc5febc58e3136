package org.headwaters.member;

import org.headwaters.platform.gate.Actor;

/** Who may say how members stand: coordinators. */
public final class LevelPolicy {

    private LevelPolicy() {}

    /** Whether the actor may see all levels and change them. */
    public static boolean maySet(Actor actor) {
        return actor.coordinator();
    }

    /** Whether the actor may let guests go whose last day is over. */
    public static boolean mayEndGuests(Actor actor) {
        return actor.system();
    }
}
