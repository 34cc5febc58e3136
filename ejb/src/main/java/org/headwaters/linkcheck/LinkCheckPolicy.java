package org.headwaters.linkcheck;

import org.headwaters.platform.gate.Actor;

/** Who looks at links, and who sees all that need somebody. What became of one link is part of its page. */
public final class LinkCheckPolicy {

    private LinkCheckPolicy() {}

    /** Whether the actor may note what a look found: the program alone. */
    public static boolean mayNote(Actor actor) {
        return actor.system();
    }

    /** Whether the actor may see all links that need somebody. */
    public static boolean mayList(Actor actor) {
        return actor.member() && actor.coordinator();
    }
}
