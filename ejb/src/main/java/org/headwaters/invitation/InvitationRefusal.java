package org.headwaters.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an address wants no invitations. Only its hash is kept. */
@Entity
@Table(name = "invitation_refusal")
public class InvitationRefusal {

    @Id
    @Column(name = "address_hash")
    private String addressHash;

    @Column(name = "refused_at")
    private Instant refusedAt;

    /** For JPA. */
    protected InvitationRefusal() {}

    InvitationRefusal(String addressHash, Instant now) {
        this.addressHash = addressHash;
        this.refusedAt = now;
    }
}
