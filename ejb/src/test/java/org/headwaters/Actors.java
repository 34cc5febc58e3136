package org.headwaters;

import java.util.Set;
import org.headwaters.platform.gate.Actor;

/** The actors that tables of rules are tried with. All speak for nobody but themselves unless the name says more. */
public final class Actors {

    /** The space that the members and leads below belong to. */
    public static final long SPACE = 7;

    private Actors() {}

    /** A visitor. */
    public static Actor visitor() {
        return Actor.visitor();
    }

    /** The program itself. */
    public static Actor program() {
        return Actor.program();
    }

    /** A member of the community, with an id. */
    public static Actor member(long id) {
        return actor(id, false, Set.of(), Set.of());
    }

    /** A member of the space. */
    public static Actor insider(long id) {
        return actor(id, false, Set.of(SPACE), Set.of());
    }

    /** A lead of the space. */
    public static Actor lead(long id) {
        return actor(id, false, Set.of(SPACE), Set.of(SPACE));
    }

    /** A member and lead of another space. */
    public static Actor leadElsewhere(long id) {
        return actor(id, false, Set.of(SPACE + 1), Set.of(SPACE + 1));
    }

    /** A coordinator who is in no space. */
    public static Actor coordinator(long id) {
        return actor(id, true, Set.of(), Set.of());
    }

    private static Actor actor(long id, boolean coordinator, Set<Long> spaces, Set<Long> leads) {
        return new Actor(id, "m" + id, "Member " + id, null, coordinator, Set.of(), spaces, leads, false);
    }

    /** The actor a table names. */
    public static Actor named(String name) {
        return switch (name) {
            case "visitor" -> visitor();
            case "program" -> program();
            case "member" -> member(1);
            case "insider" -> insider(1);
            case "lead" -> lead(1);
            case "lead elsewhere" -> leadElsewhere(1);
            case "coordinator" -> coordinator(1);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
