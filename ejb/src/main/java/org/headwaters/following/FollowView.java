package org.headwaters.following;

/**
 * How closely the actor follows something, and why.
 *
 * @param level how closely
 * @param reason why
 * @param inherited whether it is a thread that nothing was chosen for, so that it goes as its space goes
 */
public record FollowView(FollowLevel level, FollowReason reason, boolean inherited) {

    /** A thread of this space that nothing was chosen for. */
    FollowView forThread() {
        return new FollowView(level, reason, true);
    }

    /** The level's name for a form; empty when it goes as the space goes. */
    public String value() {
        return inherited ? "" : level.name();
    }
}
