package org.headwaters.member;

import org.headwaters.platform.gate.Actor;

/**
 * Who may see and decide requests to join: coordinators all of them, stewards those for their own organization. A request without
 * an organization is a coordinator's. Asking itself is open to everyone; the page of a request opens with the secret from the mail.
 * The clause for lists stands in {@link MemberQueries}: all for a coordinator, else {@code organizationId IN stewardOf}.
 */
public final class JoinPolicy {

    private JoinPolicy() {}

    /** Whether the actor has anything to do with requests at all. */
    public static boolean mayReview(Actor actor) {
        return actor.coordinator() || !actor.stewardOf().isEmpty() || actor.system();
    }

    /** Whether the actor may see a request; otherwise it is as if it did not exist. */
    public static boolean maySee(Actor actor, Long organizationId) {
        return actor.coordinator() || actor.system() || actor.stewardOf(organizationId);
    }

    /** Whether the actor may approve or decline it. */
    public static boolean mayDecide(Actor actor, Long organizationId) {
        return maySee(actor, organizationId);
    }

    /** Whether the actor may approve a request into another organization than it names. */
    public static boolean mayPlace(Actor actor) {
        return actor.coordinator() || actor.system();
    }
}
