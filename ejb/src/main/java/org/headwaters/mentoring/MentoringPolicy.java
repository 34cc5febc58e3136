package org.headwaters.mentoring;

import org.headwaters.platform.gate.Actor;

/** Who may do what about mentoring. Who mentors whom is known to the two alone; coordinators read what one of them wrote to them. */
public final class MentoringPolicy {

    private MentoringPolicy() {}

    /** Whether the actor may see the list of mentors, as far as each shows that she is one. */
    public static boolean mayLook(Actor actor) {
        return actor.member();
    }

    /** Whether the actor may say how many mentees she takes. */
    public static boolean mayOffer(Actor actor) {
        return actor.member();
    }

    /**
     * Whether the actor may ask somebody to be her mentor.
     *
     * @param shown whether that member offers it where the actor may see it
     */
    public static boolean mayAsk(Actor actor, Long mentorId, boolean shown) {
        return actor.member() && shown && !actor.is(mentorId);
    }

    /** Whether the actor may answer a question. */
    public static boolean mayAnswer(Actor actor, Long mentorId) {
        return actor.is(mentorId);
    }

    /** Whether the actor may take a question back. */
    public static boolean mayWithdraw(Actor actor, Long menteeId) {
        return actor.is(menteeId);
    }

    /** Whether the actor is one of the two, who may end it. */
    public static boolean mayEnd(Actor actor, Long mentorId, Long menteeId) {
        return actor.is(mentorId) || actor.is(menteeId);
    }

    /** Whether the actor may open the page with what members wrote to the coordinators. */
    public static boolean mayReadNotes(Actor actor) {
        return actor.coordinator();
    }

    /** Whether the actor may read a note about the two: a coordinator who is neither of them. */
    public static boolean mayReadNote(Actor actor, Long mentorId, Long menteeId) {
        return actor.coordinator() && !mayEnd(actor, mentorId, menteeId);
    }
}
