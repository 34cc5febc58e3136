package org.headwaters.member;

import org.headwaters.platform.gate.Actor;

/**
 * Who may see and change what about members. Who belongs is visible to members: the directory tells a visitor so. A profile leads a
 * visitor to sign-in whether it exists or not, so that nothing is told about who belongs, unless its member shows something of it to
 * everyone. Which fields a reader sees is {@link ProfileGate}'s. The clause for lists is {@code state = ACTIVE AND listed}, and none
 * for visitors.
 */
public final class MemberPolicy {

    private MemberPolicy() {}

    /** Whether the actor may see who belongs to the community. */
    public static boolean mayBrowse(Actor actor) {
        return actor.member() || actor.system();
    }

    /** Whether the actor may see a profile: members see those of active members; otherwise it is as if it did not exist. */
    public static boolean mayRead(Actor actor, Member.State state) {
        return mayRead(actor, state, false);
    }

    /**
     * The same for a profile of which something is shown to the actor.
     *
     * @param opened whether its member shows the actor anything beside the name
     */
    public static boolean mayRead(Actor actor, Member.State state, boolean opened) {
        return state == Member.State.ACTIVE && (mayBrowse(actor) || opened);
    }

    /** Whether the actor may change a profile: only one's own. */
    public static boolean mayEdit(Actor actor, Long memberId) {
        return actor.is(memberId);
    }

    /**
     * Whether the actor may let somebody in: a coordinator anywhere, a steward into the own organization. Only a coordinator or
     * the program makes stewards.
     */
    public static boolean mayAdmit(Actor actor, Long organizationId, boolean steward) {
        return actor.coordinator() || actor.system() || (!steward && actor.stewardOf(organizationId));
    }
}
