package org.headwaters.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** That a member belongs to an organization, from when and until when. Never deleted: posts keep the affiliation of their day. */
@Entity
@Table(name = "affiliation")
public class Affiliation extends Numbered {

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "steward")
    private boolean steward;

    @Enumerated(EnumType.STRING)
    @Column(name = "capacity")
    private Capacity capacity;

    @Column(name = "since")
    private Instant since;

    @Column(name = "until")
    private Instant until;

    /** For JPA. */
    protected Affiliation() {}

    /** An affiliation that begins. */
    public Affiliation(Long memberId, Long organizationId, boolean steward, Instant since) {
        this.memberId = memberId;
        this.organizationId = organizationId;
        this.steward = steward;
        this.since = since;
    }

    /** Whom the member speaks for here. */
    void speak(Capacity chosen) {
        capacity = chosen;
    }

    /** It ends, and stays as what was. */
    void end(Instant now) {
        until = now;
    }

    /** The member answers for the organization's people no longer. */
    void release() {
        steward = false;
    }

    Long memberId() {
        return memberId;
    }

    Long organizationId() {
        return organizationId;
    }

    boolean steward() {
        return steward;
    }

    /** From now on the member answers for the organization's people. */
    void entrust() {
        steward = true;
    }
}
