package org.headwaters.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** How far a member has read a thread. Moves forward only; written by {@link ReadingService}. */
@Entity
@Table(name = "reading")
@IdClass(Reading.Key.class)
public class Reading {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Id
    @Column(name = "thread_id")
    private Long threadId;

    @Column(name = "read_number")
    private int readNumber;

    @Column(name = "ahead")
    private String ahead = "";

    @Column(name = "ahead_count")
    private int aheadCount;

    @Column(name = "read_at")
    private Instant readAt;

    /** For JPA. */
    protected Reading() {}

    /** A position, for the sample community; {@link ReadingService} moves it from then on. */
    public Reading(Long memberId, Long threadId, int readNumber, Instant readAt) {
        this.memberId = memberId;
        this.threadId = threadId;
        this.readNumber = readNumber;
        this.readAt = readAt;
    }

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
