package org.headwaters.invitation;

import java.time.Instant;

/** How an invitation stands, as its sender may know it. What was decided on a request that came of it is told only when it was yes. */
public enum InvitationState {
    /** Somebody may come with it, or has asked and waits. */
    SENT,
    /** Somebody came with it and is a member. */
    JOINED,
    /** Its two weeks are over. */
    ENDED,
    /** Its sender took it back. */
    WITHDRAWN;

    /**
     * How it stands.
     *
     * @param joined whether somebody who came with it was approved
     */
    static InvitationState of(boolean withdrawn, boolean joined, Instant expiresAt, Instant now) {
        if (withdrawn) {
            return WITHDRAWN;
        }
        if (joined) {
            return JOINED;
        }
        return now.isBefore(expiresAt) ? SENT : ENDED;
    }
}
