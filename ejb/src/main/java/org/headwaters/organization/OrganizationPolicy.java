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

    /**
     * Whether the actor may open its page by its address. Names of organizations that paused or left stand beside what their
     * people wrote, and lead there; only lists leave them out. One that was merged has no page: its address leads on.
     */
    public static boolean mayOpen(Actor actor, Organization.State state) {
        return maySee(actor, state) && state != Organization.State.MERGED
                || state == Organization.State.PAUSED
                || state == Organization.State.LEFT;
    }

    /** Whether the actor may use its stewards' desk; for others it does not exist. */
    public static boolean mayTend(Actor actor, Long organization) {
        return actor.coordinator() || actor.stewardOf(organization);
    }

    /** Whether the actor may attest for it: its stewards, nobody for them. */
    public static boolean mayAttest(Actor actor, Long organization) {
        return actor.stewardOf(organization);
    }

    /** Whether the actor may end a pause: a steward the stewards' own, a coordinator any but that of a missed attestation. */
    public static boolean mayResume(Actor actor, Long organization, Organization.Pause pausedBy) {
        return pausedBy != Organization.Pause.ATTESTATION
                && (actor.coordinator() || actor.stewardOf(organization) && pausedBy == Organization.Pause.STEWARD);
    }

    /** Whether the actor may rename and merge organizations, let them leave and take them back. */
    public static boolean mayGovern(Actor actor) {
        return actor.coordinator();
    }

    /** Whether the actor may answer the offer to be steward: who was asked. */
    public static boolean mayAnswer(Actor actor, Long member) {
        return actor.is(member);
    }

    /** Whether the actor may end somebody's stewardship: one's own, or as a coordinator. */
    public static boolean mayRelease(Actor actor, Long steward) {
        return actor.is(steward) || actor.coordinator();
    }

    /** Whether the actor may read what organizations say about their quarters, and what sponsors replied: members. */
    public static boolean mayReadReflections(Actor actor) {
        return actor.member() || actor.system();
    }

    /** Whether the actor may see who belongs to an organization: members among themselves. */
    public static boolean maySeePeople(Actor actor) {
        return actor.member() || actor.system();
    }
}
