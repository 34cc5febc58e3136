package org.headwaters.notice;

/** What a notice tells. */
public enum NoticeKind {
    /** New replies in a thread one follows. */
    REPLIES,
    /** New threads in a space one follows. */
    THREADS,
    /** Somebody named the member. */
    MENTION,
    /** The day of a bookmark has come. */
    REMINDER,
    /** Somebody else removed a post of the member's, and said why. */
    REMOVED
}
