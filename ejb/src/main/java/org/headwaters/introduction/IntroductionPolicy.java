package org.headwaters.introduction;

import org.headwaters.platform.gate.Actor;

/** Who may do what about introductions. Whoever is not named here does not learn that there is one. */
public final class IntroductionPolicy {

    private IntroductionPolicy() {}

    /** Whether the actor may ask to be introduced. */
    public static boolean mayAsk(Actor actor) {
        return actor.member();
    }

    /** Whether the actor may open the coordinators' queue. */
    public static boolean mayCare(Actor actor) {
        return actor.coordinator();
    }

    /** Whether the actor may look after one request: a coordinator, but nobody after the own, because a no is not told to the asker. */
    public static boolean mayCare(Actor actor, Long askerId) {
        return actor.coordinator() && !actor.is(askerId);
    }

    /**
     * Whether the actor may read a request as one of the two: the asker always, the person once they were introduced.
     *
     * @param personId who was introduced, or null before
     */
    public static boolean mayRead(Actor actor, Long askerId, Long personId) {
        return actor.is(askerId) || actor.is(personId);
    }

    /** Whether the actor may withdraw a request. */
    public static boolean mayWithdraw(Actor actor, Long askerId) {
        return actor.is(askerId);
    }

    /**
     * Whether the actor may answer: whoever is asked now.
     *
     * @param personId who is asked, or null when nobody is
     */
    public static boolean mayAnswer(Actor actor, Long personId) {
        return actor.is(personId);
    }
}
