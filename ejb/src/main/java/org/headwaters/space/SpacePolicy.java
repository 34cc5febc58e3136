package org.headwaters.space;

import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;

/**
 * Who may do what with a space and with what is in it. Each rule stands here in two forms: for one space, and as the visibility
 * clause for lists.
 */
public final class SpacePolicy {

    private SpacePolicy() {}

    /** Whether the actor may read a space and everything in it; otherwise it is as if it did not exist. */
    public static boolean mayRead(Actor actor, long spaceId, Visibility visibility) {
        return switch (visibility) {
            case EVERYONE -> true;
            case MEMBERS -> actor.member() || actor.system();
            case OWN -> actor.in(spaceId) || actor.coordinator() || actor.system();
        };
    }

    /** Whether the actor may write in a space: members who may read it. */
    public static boolean mayWrite(Actor actor, long spaceId, Visibility visibility) {
        return (actor.member() || actor.system()) && mayRead(actor, spaceId, visibility);
    }

    /** Whether the actor may join without being asked in. */
    public static boolean mayJoin(Actor actor, long spaceId, boolean openToJoin, Visibility visibility) {
        return actor.member() && !actor.in(spaceId) && openToJoin && mayRead(actor, spaceId, visibility);
    }

    /** Whether the actor may leave; leads hand over first. */
    public static boolean mayLeave(Actor actor, long spaceId) {
        return actor.member() && actor.in(spaceId) && !actor.leads(spaceId);
    }

    /** Whether the actor may make and change spaces: coordinators. */
    public static boolean mayManage(Actor actor) {
        return actor.coordinator() || actor.system();
    }
}
