package org.headwaters.discussion.types;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a reply is a solution of its barrier. */
@Entity
@Table(name = "solution")
public class Solution {

    @Id
    @Column(name = "post_id")
    private Long postId;

    @Column(name = "thread_id")
    private Long threadId;

    @Column(name = "marked_by")
    private Long markedBy;

    @Column(name = "marked_at")
    private Instant markedAt;

    /** For JPA. */
    protected Solution() {}

    /** Said by a member. */
    public Solution(Long threadId, Long postId, Long markedBy, Instant markedAt) {
        this.threadId = threadId;
        this.postId = postId;
        this.markedBy = markedBy;
        this.markedAt = markedAt;
    }
}
