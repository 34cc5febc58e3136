package org.headwaters.member;

/**
 * How a member stands in the community. Coordinators, and people and leads of workgroups, are not here: who looks after the place is
 * a duty beside the level, and workgroups know their people.
 */
public enum Level {
    GENERAL(false),
    LEARNER(false),
    ADVISORY_BOARD(false),
    GUEST_EXPERT(true),
    PARTNER_GUEST(true);

    private final boolean guest;

    Level(boolean guest) {
        this.guest = guest;
    }

    /** Whether it ends on a day. */
    public boolean guest() {
        return guest;
    }
}
