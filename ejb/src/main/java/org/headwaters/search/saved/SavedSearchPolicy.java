package org.headwaters.search.saved;

import org.headwaters.platform.gate.Actor;

/** Who may keep searches, and whose. What is found is asked for each time anew. */
public final class SavedSearchPolicy {

    private SavedSearchPolicy() {}

    /** Whether the actor may keep searches. */
    public static boolean mayKeep(Actor actor) {
        return actor.member();
    }

    /** Whether a search is the actor's own; another's is as if it did not exist. */
    public static boolean mayChange(Actor actor, long memberId) {
        return actor.is(memberId);
    }

    /** Whether the actor may look for what is new and tell: the program. */
    public static boolean mayTell(Actor actor) {
        return actor.system();
    }
}
