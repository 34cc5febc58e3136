package org.headwaters.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** A poll in a post. Its row is locked while somebody votes, so that one member has one vote. */
@Entity
@Table(name = "poll")
public class Poll extends Numbered {

    @Column(name = "post_id")
    private Long postId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private PollKind kind;

    @Column(name = "question")
    private String question;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected Poll() {}

    /** A new poll. */
    public Poll(Long postId, PollKind kind, String question, Instant closesAt, Instant createdAt) {
        this.postId = postId;
        this.kind = kind;
        this.question = question;
        this.closesAt = closesAt;
        this.createdAt = createdAt;
    }

    /** Ends the poll, unless it has ended before. */
    void close(Instant now) {
        if (isOpen(now)) {
            closesAt = now;
        }
    }

    boolean isOpen(Instant now) {
        return now.isBefore(closesAt);
    }

    long postId() {
        return postId;
    }

    PollKind kind() {
        return kind;
    }

    String question() {
        return question;
    }

    Instant closesAt() {
        return closesAt;
    }
}
