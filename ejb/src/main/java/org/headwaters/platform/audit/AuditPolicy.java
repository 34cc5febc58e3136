package org.headwaters.platform.audit;

import org.headwaters.platform.gate.Actor;

/** Who may read the audit log. */
public final class AuditPolicy {

    private AuditPolicy() {}

    /** Whether the actor may read it: coordinators. */
    public static boolean mayRead(Actor actor) {
        return actor.coordinator();
    }
}
