package org.headwaters.discussion.types;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** That a member would like to take part in what somebody looks for collaborators for. */
@Entity
@Table(name = "collaboration_interest")
@IdClass(CollaborationInterest.Key.class)
public class CollaborationInterest {

    @Id
    @Column(name = "thread_id")
    private Long threadId;

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "said_at")
    private Instant saidAt;

    /** For JPA. */
    protected CollaborationInterest() {}

    /** Said by a member, perhaps for an organization. */
    public CollaborationInterest(Long threadId, Long memberId, Long organizationId, Instant saidAt) {
        this.threadId = threadId;
        this.memberId = memberId;
        this.organizationId = organizationId;
        this.saidAt = saidAt;
    }

    /** Both columns. */
    public static class Key implements Serializable {

        private Long threadId;
        private Long memberId;

        /** For JPA. */
        public Key() {}

        Key(Long threadId, Long memberId) {
            this.threadId = threadId;
            this.memberId = memberId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(threadId, that.threadId)
                    && Objects.equals(memberId, that.memberId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(threadId, memberId);
        }
    }
}
