package org.headwaters.following;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** How closely a member follows a thread. Mapped for queries. */
@Entity
@Table(name = "thread_follow")
@IdClass(ThreadFollow.Key.class)
public class ThreadFollow extends Follow {

    @Id
    @Column(name = "thread_id")
    private Long threadId;

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
