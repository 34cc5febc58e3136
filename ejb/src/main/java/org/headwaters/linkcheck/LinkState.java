package org.headwaters.linkcheck;

/** What became of a link. */
public enum LinkState {
    /** It leads somewhere. */
    OK,
    /** Its page has moved for good. */
    MOVED,
    /** Nobody was there on three days. */
    GONE,
    /** It cannot be told: the other side was busy, forbids it, or is nowhere we go. */
    UNSURE
}
