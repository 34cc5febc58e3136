package org.headwaters.organization;

import java.util.EnumSet;
import java.util.Set;
import org.headwaters.platform.gate.Actor;

/** Who may see what of an organization. Each rule stands here in two forms: for one, and as the clause for lists. */
public final class OrganizationPolicy {

    private OrganizationPolicy() {}

    /** Whether the actor may see the organization; otherwise it is as if it did not exist. */
    public static boolean maySee(Actor actor, Organization.State state) {
        return state == Organization.State.APPROVED || actor.coordinator() || actor.system();
    }

    /** The states of the organizations the actor may see: the clause for lists. */
    public static Set<Organization.State> visible(Actor actor) {
        Set<Organization.State> states = EnumSet.allOf(Organization.State.class);
        states.removeIf(state -> !maySee(actor, state));
        return states;
    }

    /** Whether the actor may see who belongs to an organization: members among themselves. */
    public static boolean maySeePeople(Actor actor) {
        return actor.member() || actor.system();
    }
}
