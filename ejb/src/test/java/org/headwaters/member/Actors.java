package org.headwaters.member;

import java.util.Set;
import org.headwaters.platform.gate.Actor;

/** Actors for the tests of this feature. */
final class Actors {

    static final long HERE = 7;
    static final long ELSEWHERE = 8;

    private Actors() {}

    static Actor member(long id) {
        return new Actor(id, "m" + id, "Member " + id, HERE, false, Set.of(), Set.of(), Set.of(), false);
    }

    static Actor steward(long organizationId) {
        return new Actor(20, "s", "Steward", organizationId, false, Set.of(organizationId), Set.of(), Set.of(), false);
    }

    static Actor lead() {
        return new Actor(30, "l", "Lead", HERE, false, Set.of(), Set.of(1L), Set.of(1L), false);
    }

    static Actor coordinator() {
        return new Actor(40, "c", "Coordinator", null, true, Set.of(), Set.of(), Set.of(), false);
    }
}
