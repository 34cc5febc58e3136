package org.headwaters.member;

import java.util.EnumSet;
import java.util.Set;
import org.headwaters.platform.gate.Actor;

/** As whom a member may look at the own profile. Made-up readers: nobody's row stands behind them. */
public enum ProfileReader {
    VISITOR,
    MEMBER,
    SPACE,
    ORGANIZATION,
    COORDINATOR;

    /** An id that no row has. */
    private static final long NOBODY = Long.MAX_VALUE;

    /** The actor such a reader would be, who shares nothing with anybody. */
    public Actor actor() {
        return this == VISITOR
                ? Actor.visitor()
                : new Actor(NOBODY, "", "", null, this == COORDINATOR, Set.of(), Set.of(), Set.of(), false);
    }

    /** The audiences such a reader belongs to. */
    public Set<ProfileAudience> audiences() {
        EnumSet<ProfileAudience> open = EnumSet.copyOf(ProfilePolicy.always(actor()));
        if (this == SPACE) {
            open.add(ProfileAudience.SPACES);
        }
        if (this == ORGANIZATION) {
            open.add(ProfileAudience.ORGANIZATION);
        }
        return open;
    }
}
