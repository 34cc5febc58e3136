package org.headwaters.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** One member's vote, with the organization of that day. What was chosen is in {@link PollChoice}. */
@Entity
@Table(name = "poll_vote")
public class PollVote extends Numbered {

    @Column(name = "poll_id")
    private Long pollId;

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "reason")
    private String reason;

    @Column(name = "voted_at")
    private Instant votedAt;

    /** For JPA. */
    protected PollVote() {}

    /** A new vote. */
    public PollVote(Long pollId, Long memberId, Long organizationId, String reason, Instant votedAt) {
        this.pollId = pollId;
        this.memberId = memberId;
        change(organizationId, reason, votedAt);
    }

    /** The member votes anew. */
    final void change(Long organization, String newReason, Instant now) {
        organizationId = organization;
        reason = newReason;
        votedAt = now;
    }
}
