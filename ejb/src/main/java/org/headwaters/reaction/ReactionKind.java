package org.headwaters.reaction;

/** What one can say to a post with one press. */
public enum ReactionKind {
    THANKS,
    WE_DO_THIS_TOO,
    TRYING_THIS,
    NEED_HELP
}
