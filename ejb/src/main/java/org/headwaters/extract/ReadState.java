package org.headwaters.extract;

/** How far reading a file has come. */
public enum ReadState {
    /** Nobody has read it yet. */
    WAITING,
    /** Its words are there; there may be none. */
    READ,
    /** It opens only with a password. */
    LOCKED,
    /** It is damaged. */
    BROKEN,
    /** It took too long. */
    TIME,
    /** It took too much memory. */
    MEMORY
}
