package org.headwaters.organization;

/** Where an application of an organization stands. */
public enum ApplicationState {
    /** A coordinator has the next word. */
    WAITING,
    /** The applicant was asked for more and has the next word. */
    ASKED,
    /** The organization belongs to the community. */
    APPROVED,
    /** A coordinator said no, with a reason. The organization may apply again. */
    DECLINED;

    /** Whether a decision is still to be made. */
    public boolean open() {
        return this == WAITING || this == ASKED;
    }

    /** Whether the applicant has the next word. */
    public boolean answerable() {
        return this == ASKED;
    }
}
