package org.headwaters.invitation;

import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;

/** Who may invite: every member, and each only sees and takes back the own invitations. */
public final class InvitationPolicy {

    private InvitationPolicy() {}

    /** Whether the actor may invite. */
    public static boolean mayInvite(Actor actor) {
        return actor.member();
    }

    /** Whether the actor may see an invitation in a list and take it back. */
    public static boolean mayWithdraw(Actor actor, Long inviter) {
        return actor.is(inviter);
    }

    /** Whether an invitation may name a space: not one that only its own people know of. */
    public static boolean mayName(Actor actor, Visibility visibility) {
        return actor.member() && visibility != Visibility.OWN;
    }

    /** Whether the actor may forget the addresses of invitations that ended. */
    public static boolean maySweep(Actor actor) {
        return actor.system();
    }
}
