package org.headwaters.organization;

import org.headwaters.platform.gate.Actor;

/** Who may do what with an application. The applicant has no account; the secret in the link is the permission to read and answer. */
public final class ApplicationPolicy {

    private ApplicationPolicy() {}

    /** Whether the actor may read applications, one and all. */
    public static boolean mayReview(Actor actor) {
        return actor.coordinator();
    }

    /** Whether the actor may take an open application, and write notes on it. */
    public static boolean mayTake(Actor actor, Long decidedBefore) {
        return mayDecide(actor, decidedBefore);
    }

    /**
     * Whether the actor may decide this one: an appeal goes to somebody who did not say no.
     *
     * @param decidedBefore the coordinator who has decided on it before, or null
     */
    public static boolean mayDecide(Actor actor, Long decidedBefore) {
        return mayDecide(actor) && !actor.is(decidedBefore);
    }

    /** Whether the actor may remind coordinators of what waits too long: the program. */
    public static boolean mayRemind(Actor actor) {
        return actor.system();
    }

    /** Whether the actor may approve, ask for more or decline, as far as the actor goes; whether it is still open is the application's rule. */
    public static boolean mayDecide(Actor actor) {
        return actor.coordinator();
    }
}
