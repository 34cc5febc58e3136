package org.headwaters.discussion.types;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a reply answers its question, in the eyes of whoever asked or of a coordinator. */
@Entity
@Table(name = "accepted_answer")
public class AcceptedAnswer {

    @Id
    @Column(name = "post_id")
    private Long postId;

    @Column(name = "thread_id")
    private Long threadId;

    @Column(name = "accepted_by")
    private Long acceptedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    /** For JPA. */
    protected AcceptedAnswer() {}

    /** Said by a member. */
    public AcceptedAnswer(Long threadId, Long postId, Long acceptedBy, Instant acceptedAt) {
        this.threadId = threadId;
        this.postId = postId;
        this.acceptedBy = acceptedBy;
        this.acceptedAt = acceptedAt;
    }
}
