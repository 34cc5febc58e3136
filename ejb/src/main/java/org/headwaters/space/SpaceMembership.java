package org.headwaters.space;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** That a member belongs to a space, and whether as one of its leads. */
@Entity
@Table(name = "space_membership")
public class SpaceMembership extends Numbered {

    @Column(name = "space_id")
    private Long spaceId;

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "lead")
    private boolean lead;

    @Column(name = "since")
    private Instant since;

    /** For JPA. */
    protected SpaceMembership() {}

    /** A membership that begins. */
    public SpaceMembership(Long spaceId, Long memberId, boolean lead, Instant since) {
        this.spaceId = spaceId;
        this.memberId = memberId;
        this.lead = lead;
        this.since = since;
    }
}
