package org.headwaters.reaction;

import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.headwaters.space.SpacePolicy;

/** Who may react. Whether one may know of the post at all is asked before. */
public final class ReactionPolicy {

    private ReactionPolicy() {}

    /** Whether the actor may react to a post: members who may write there, to what others wrote. A closed thread may still be thanked. */
    public static boolean mayReact(Actor actor, long spaceId, Visibility visibility, long authorId) {
        return actor.member() && !actor.is(authorId) && SpacePolicy.mayWrite(actor, spaceId, visibility);
    }

    /** Whether the actor may see who reacted: members. */
    public static boolean maySeeWho(Actor actor) {
        return actor.member();
    }
}
