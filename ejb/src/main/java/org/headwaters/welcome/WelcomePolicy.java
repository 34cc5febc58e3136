package org.headwaters.welcome;

import org.headwaters.platform.gate.Actor;

/** Who greets newcomers, and who says where they introduce themselves. */
public final class WelcomePolicy {

    private WelcomePolicy() {}

    /** Whether the actor may say that they like to greet: every member. */
    public static boolean mayOffer(Actor actor) {
        return actor.member();
    }

    /**
     * Whether the actor sees whom nobody has greeted.
     *
     * @param likes whether they said that they like to greet
     */
    public static boolean mayGreet(Actor actor, boolean likes) {
        return actor.member()
                && (likes
                        || actor.coordinator()
                        || !actor.stewardOf().isEmpty()
                        || !actor.leads().isEmpty());
    }

    /** Whether the actor may choose the space of the welcome threads. */
    public static boolean mayChoose(Actor actor) {
        return actor.coordinator();
    }
}
