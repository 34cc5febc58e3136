package org.headwaters.poll;

import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.headwaters.space.SpacePolicy;

/** Who may vote and close. Whether one may know of the poll at all is asked before. */
public final class PollPolicy {

    private PollPolicy() {}

    /** Whether the actor may vote: members who may write there. Whether the poll is still open is a rule of the poll. */
    public static boolean mayVote(Actor actor, long spaceId, Visibility visibility) {
        return actor.member() && SpacePolicy.mayWrite(actor, spaceId, visibility);
    }

    /** Whether the actor may close a poll before its day: its author, leads of the space, coordinators. */
    public static boolean mayClose(Actor actor, long spaceId, Visibility visibility, long authorId) {
        return mayVote(actor, spaceId, visibility)
                && (actor.is(authorId) || actor.leads(spaceId) || actor.coordinator());
    }

    /** Whether the actor may see how people voted: whoever has voted, and everybody once it is closed. */
    public static boolean maySeeResults(Actor actor, boolean voted, boolean open) {
        return !open || actor.member() && voted;
    }
}
