package org.headwaters.notice;

import org.headwaters.platform.gate.Actor;

/** Notices are for the member they were made for, and for nobody else. What they are about must still be readable; see the queries. */
public final class NoticePolicy {

    private NoticePolicy() {}

    /** Whether the actor has notices at all. */
    public static boolean mayHave(Actor actor) {
        return actor.member();
    }

    /** Whether the actor may make the notices that are due: the program. */
    public static boolean maySpread(Actor actor) {
        return actor.system();
    }
}
