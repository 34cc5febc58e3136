package org.headwaters.resource.adoption;

import org.headwaters.platform.gate.Actor;

/** Who may report what an organization does with a resource, and who reads the words. The resource must be visible besides. */
public final class AdoptionPolicy {

    private AdoptionPolicy() {}

    /** Whether the actor may report: a member, for the organization they speak for. */
    public static boolean mayRecord(Actor actor) {
        return actor.member() && actor.organizationId() != null;
    }

    /** Whether the actor may read what was changed, what happened and why it stopped; which organizations there are is for everybody. */
    public static boolean mayReadWords(Actor actor) {
        return actor.member() || actor.system();
    }
}
