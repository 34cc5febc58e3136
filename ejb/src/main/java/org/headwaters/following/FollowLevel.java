package org.headwaters.following;

/** How much of a space or a thread somebody wants to be told. */
public enum FollowLevel {
    /** Every thread and every reply. */
    EVERYTHING,
    /** Threads that are started; for a space only. */
    NEW_THREADS,
    /** Only where they are mentioned. */
    MENTIONS,
    /** Nothing; it leaves their home page and their counts too. */
    MUTED
}
