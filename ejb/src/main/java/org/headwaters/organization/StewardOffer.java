package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Versioned;

/** A member is asked to be steward. Answered once; there is one open offer for a member and an organization. */
@Entity
@Table(name = "steward_offer")
public class StewardOffer extends Versioned {

    /** Where it stands. */
    public enum State {
        OPEN,
        AGREED,
        REFUSED,
        WITHDRAWN
    }

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "offered_by")
    private Long offeredBy;

    @Column(name = "takes_over")
    private boolean takesOver;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "open_member")
    private Long openMember;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** For JPA. */
    protected StewardOffer() {}

    /**
     * An offer that is open.
     *
     * @param takesOver whether the one who offers steps down when the member agrees
     */
    public StewardOffer(Long organizationId, Long memberId, Long offeredBy, boolean takesOver, Instant now) {
        this.organizationId = organizationId;
        this.memberId = memberId;
        this.offeredBy = offeredBy;
        this.takesOver = takesOver;
        this.state = State.OPEN;
        this.openMember = memberId;
        this.offeredAt = now;
    }

    /**
     * Ends it.
     *
     * @throws IllegalStateException when it was answered before
     */
    public void end(State next, Instant now) {
        if (state != State.OPEN || next == State.OPEN) {
            throw new IllegalStateException("From " + state + " there is no way to " + next);
        }
        state = next;
        openMember = null;
        answeredAt = now;
    }

    /** The organization. */
    public Long organizationId() {
        return organizationId;
    }

    /** Who is asked. */
    public Long memberId() {
        return memberId;
    }

    /** Who asked. */
    public Long offeredBy() {
        return offeredBy;
    }

    /** Whether the one who asked steps down when the member agrees. */
    public boolean takesOver() {
        return takesOver;
    }
}
