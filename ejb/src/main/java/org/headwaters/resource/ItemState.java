package org.headwaters.resource;

/** Whether an item is shared. */
public enum ItemState {
    /** Not finished: its author alone sees it. */
    DRAFT,
    /** Seen by its audience. */
    SHARED,
    /** Taken out of sight because somebody's consent was recalled: its author, its steward and coordinators see it. */
    HELD
}
