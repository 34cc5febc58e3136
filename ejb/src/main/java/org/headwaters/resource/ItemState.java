package org.headwaters.resource;

/** Whether an item is shared. */
public enum ItemState {
    /** Not finished: its author alone sees it. */
    DRAFT,
    /** Seen by its audience. */
    SHARED,
    /** Taken out of sight because somebody's consent was recalled: its author, its steward and coordinators see it. */
    HELD,
    /** Taken out of the library: the organizations that use it still read it. */
    RETIRED,
    /** Taken out of the library: who looks after it can put it back. */
    REMOVED;

    /** Whether it was taken out of the library. */
    public boolean gone() {
        return this == RETIRED || this == REMOVED;
    }
}
