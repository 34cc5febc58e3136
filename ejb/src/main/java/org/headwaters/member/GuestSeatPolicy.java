package org.headwaters.member;

import org.headwaters.platform.gate.Actor;

/** Guest seats: coordinators give them, coordinators and the organization's stewards see and fill them. */
public final class GuestSeatPolicy {

    private GuestSeatPolicy() {}

    /** Whether the actor may say how many there are and until when. */
    public static boolean mayGive(Actor actor) {
        return actor.coordinator();
    }

    /** Whether the actor may see them. */
    public static boolean maySee(Actor actor, Long organization) {
        return actor.coordinator() || actor.stewardOf(organization);
    }
}
