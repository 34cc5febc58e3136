package org.headwaters.member;

import org.headwaters.platform.gate.Actor;

/** Who may pause, leave, be erased and take the own data out: every member, for oneself alone. */
public final class LeavePolicy {

    private LeavePolicy() {}

    /** Whether the actor may do so. */
    public static boolean mayLeave(Actor actor) {
        return actor.member();
    }

    /** Whether the actor may erase again whom a restored backup brought back: the program alone. */
    public static boolean mayEraseAgain(Actor actor) {
        return actor.system();
    }
}
