package org.headwaters.guide;

import org.headwaters.platform.gate.Actor;

/** Who may read a guide. */
public final class GuidePolicy {

    private GuidePolicy() {}

    /** Whether the actor may read it: the one for members everybody, the other those whom it is about. */
    public static boolean mayRead(Actor actor, GuideBook book) {
        return book == GuideBook.MEMBERS || actor.coordinator() || actor.system();
    }
}
