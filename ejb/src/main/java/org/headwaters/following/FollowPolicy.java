package org.headwaters.following;

import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.headwaters.space.SpacePolicy;

/** Who may follow what, and what follows where nothing was chosen. */
public final class FollowPolicy {

    private FollowPolicy() {}

    /** Whether the actor may follow what is in a space: members who may read it. */
    public static boolean mayFollow(Actor actor, long spaceId, Visibility visibility) {
        return actor.member() && SpacePolicy.mayRead(actor, spaceId, visibility);
    }

    /** What holds for a space where the actor has chosen nothing. */
    public static FollowView unchosen(Actor actor, long spaceId) {
        return actor.in(spaceId)
                ? new FollowView(FollowLevel.NEW_THREADS, FollowReason.JOINED, false)
                : new FollowView(FollowLevel.MENTIONS, FollowReason.NONE, false);
    }

    /** Whether a level may be chosen for a thread. Threads hold no threads. */
    public static boolean fitsThread(Actor actor, FollowLevel level) {
        return actor.member() && level != FollowLevel.NEW_THREADS;
    }
}
