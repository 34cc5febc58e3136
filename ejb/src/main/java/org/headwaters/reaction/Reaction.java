package org.headwaters.reaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** One member's reaction to one post, with the organization of that day. Written by one statement ({@link ReactionService}), so that two at once are one. */
@Entity
@Table(name = "reaction")
public class Reaction extends Numbered {

    @Column(name = "post_id")
    private Long postId;

    @Column(name = "member_id")
    private Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ReactionKind kind;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "given_at")
    private Instant givenAt;

    /** For JPA. */
    protected Reaction() {}

    /** A new reaction. */
    public Reaction(Long postId, Long memberId, ReactionKind kind, Long organizationId, Instant givenAt) {
        this.postId = postId;
        this.memberId = memberId;
        this.kind = kind;
        this.organizationId = organizationId;
        this.givenAt = givenAt;
    }
}
