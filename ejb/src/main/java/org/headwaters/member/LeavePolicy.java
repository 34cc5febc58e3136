package org.headwaters.member;

import org.headwaters.platform.gate.Actor;

/** Who may pause, leave, be erased and take the own data out: every member, for oneself alone. */
public final class LeavePolicy {

    private LeavePolicy() {}

    /** Whether the actor may do so. */
    public static boolean mayLeave(Actor actor) {
        return actor.member();
    }
}
