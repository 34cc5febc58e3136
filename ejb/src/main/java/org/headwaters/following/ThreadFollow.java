package org.headwaters.following;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** How closely a member follows a thread. Written by {@link FollowService} and {@link AutoFollow}; mapped for queries. */
@Entity
@Table(name = "thread_follow")
@IdClass(ThreadFollow.Key.class)
public class ThreadFollow {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Id
    @Column(name = "thread_id")
    private Long threadId;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private FollowLevel level;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private FollowReason reason;

    @Column(name = "since")
    private Instant since;

    @Column(name = "muted", insertable = false, updatable = false)
    private Boolean muted;

    /** For JPA. */
    protected ThreadFollow() {}

    /** Member and thread together. */
    public static class Key implements Serializable {

        private Long memberId;
        private Long threadId;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(memberId, key.memberId)
                    && Objects.equals(threadId, key.threadId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, threadId);
        }
    }
}
