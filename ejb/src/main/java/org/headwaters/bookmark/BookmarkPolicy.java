package org.headwaters.bookmark;

import org.headwaters.platform.gate.Actor;

/** Who may keep bookmarks, and whose. The post must be readable besides. */
public final class BookmarkPolicy {

    private BookmarkPolicy() {}

    /** Whether the actor may keep bookmarks. */
    public static boolean mayKeep(Actor actor) {
        return actor.member();
    }

    /** Whether a bookmark is the actor's own; another's is as if it did not exist. */
    public static boolean mayChange(Actor actor, long memberId) {
        return actor.is(memberId);
    }

    /** Whether the actor may remind people of their bookmarks: the program. */
    public static boolean mayRemind(Actor actor) {
        return actor.system();
    }
}
