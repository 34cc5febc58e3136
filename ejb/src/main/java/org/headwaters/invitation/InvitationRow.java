package org.headwaters.invitation;

import java.time.Instant;

/**
 * An invitation in its sender's list.
 *
 * @param id its id
 * @param email to whom; empty when the address was forgotten
 * @param spaceName the space it names, or null
 * @param sentAt when
 * @param expiresAt until when it is good
 * @param state how it stands
 */
public record InvitationRow(
        long id, String email, String spaceName, Instant sentAt, Instant expiresAt, InvitationState state) {

    /** Whether it can be taken back. */
    public boolean open() {
        return state == InvitationState.SENT;
    }
}
