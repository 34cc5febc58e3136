package org.headwaters.discussion.types;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** That a solution works at a member's site: one for each member and post, with the organization of that day. */
@Entity
@Table(name = "works_here")
@IdClass(WorksHere.Key.class)
public class WorksHere {

    @Id
    @Column(name = "post_id")
    private Long postId;

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "marked_at")
    private Instant markedAt;

    /** For JPA. */
    protected WorksHere() {}

    /** Said by a member for an organization. */
    public WorksHere(Long postId, Long memberId, Long organizationId, Instant markedAt) {
        this.postId = postId;
        this.memberId = memberId;
        this.organizationId = organizationId;
        this.markedAt = markedAt;
    }

    /** Both columns. */
    public static class Key implements Serializable {

        private Long postId;
        private Long memberId;

        /** For JPA. */
        public Key() {}

        Key(Long postId, Long memberId) {
            this.postId = postId;
            this.memberId = memberId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(postId, that.postId)
                    && Objects.equals(memberId, that.memberId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(postId, memberId);
        }
    }
}
