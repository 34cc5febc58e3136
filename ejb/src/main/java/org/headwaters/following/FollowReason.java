package org.headwaters.following;

/** Why somebody follows something. */
public enum FollowReason {
    STARTED,
    REPLIED,
    MENTIONED,
    CHOSEN,
    JOINED,
    /** Nothing was done or chosen: nobody follows it closely. */
    NONE
}
