package org.headwaters.organization;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an application of an organization stands. */
public enum ApplicationState {
    /** It waits for a coordinator to take it. */
    WAITING,
    /** A coordinator has taken it and reads. */
    IN_REVIEW,
    /** The applicant was asked for more and has the next word. */
    ASKED,
    /** It was declined, and the applicant asks another coordinator to look again. */
    APPEALED,
    /** The organization belongs to the community. */
    APPROVED,
    /** A coordinator said no, with a reason. The organization may apply again. */
    DECLINED;

    private static final Set<ApplicationState> OURS =
            Collections.unmodifiableSet(EnumSet.of(WAITING, IN_REVIEW, APPEALED));

    /** The states in which a coordinator has the next word. */
    public static Set<ApplicationState> ours() {
        return OURS;
    }

    /** Whether a decision is still to be made. */
    public boolean open() {
        return this == ASKED || OURS.contains(this);
    }

    /** Whether the applicant has the next word. */
    public boolean answerable() {
        return this == ASKED;
    }
}
