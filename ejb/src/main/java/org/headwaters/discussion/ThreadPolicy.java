package org.headwaters.discussion;

import org.headwaters.platform.gate.Actor;
import org.headwaters.space.Space.Visibility;
import org.headwaters.space.SpacePolicy;

/** Who may do what in a thread. Reading follows the thread's space; the clause for lists is {@code SpaceQueries.readableIds}. */
public final class ThreadPolicy {

    private ThreadPolicy() {}

    /** Whether the actor may read the thread; otherwise it is as if it did not exist. */
    public static boolean mayRead(Actor actor, long spaceId, Visibility visibility) {
        return SpacePolicy.mayRead(actor, spaceId, visibility);
    }

    /** Whether the actor may start a thread in the space. */
    public static boolean mayStart(Actor actor, long spaceId, Visibility visibility) {
        return SpacePolicy.mayWrite(actor, spaceId, visibility);
    }

    /** Whether the actor may reply; nobody may in a closed thread. */
    public static boolean mayReply(Actor actor, long spaceId, Visibility visibility, boolean closed) {
        return !closed && SpacePolicy.mayWrite(actor, spaceId, visibility);
    }

    /** Whether the actor may edit a post: its author, as long as the author may still write there. */
    public static boolean mayEdit(Actor actor, long spaceId, Visibility visibility, boolean closed, Long authorId) {
        return actor.is(authorId) && mayReply(actor, spaceId, visibility, closed);
    }
}
