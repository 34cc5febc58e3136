package org.headwaters.identity;

import java.util.Set;
import org.headwaters.platform.gate.Actor;

/** Who may do what with what members tell about themselves. */
public final class IdentityPolicy {

    private IdentityPolicy() {}

    /** Whether the actor may tell about herself. */
    public static boolean mayAnswer(Actor actor) {
        return actor.member();
    }

    /**
     * Whether somebody may read one answer of a member for a purpose. The member always may; nobody else without consent to that
     * very purpose, coordinators no more than others.
     *
     * @param actor who would read
     * @param memberId whose answer it is
     * @param purpose what for
     * @param agreed what the member agrees to for this question now
     */
    public static boolean mayRead(Actor actor, long memberId, Purpose purpose, Set<Purpose> agreed) {
        if (actor.is(memberId)) {
            return true;
        }
        return agreed.contains(purpose)
                && switch (purpose) {
                    case DIRECTORY -> actor.member();
                    case INTRODUCTION -> actor.coordinator();
                    case REPORT -> actor.system();
                };
    }

    /** Whether the actor may look for people to introduce. */
    public static boolean mayFind(Actor actor) {
        return actor.coordinator();
    }

    /** Whether the actor may see the representation report: every member, because it is made of what members told. */
    public static boolean maySeeReport(Actor actor) {
        return actor.member();
    }

    /** Whether the actor may make the report, change keys, or answer for the sample's people: the program. */
    public static boolean mayRun(Actor actor) {
        return actor.system();
    }

    /** Whether the actor may have all of a member forgotten. */
    public static boolean mayForget(Actor actor, long memberId) {
        return actor.system() || actor.is(memberId);
    }
}
