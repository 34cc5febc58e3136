package org.headwaters.mentoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Versioned;

/** One member asked another to be the mentor, and what came of it. A match needs both. */
@Entity
@Table(name = "mentoring")
public class Mentoring extends Versioned {

    /** Where it stands. */
    public enum State {
        /** The mentor has not answered. */
        ASKED,
        /** Both agreed. */
        ACTIVE,
        /** The mentor said no. */
        DECLINED,
        /** The mentee took the question back, or one of the two has left. */
        WITHDRAWN,
        /** One of the two ended it. */
        ENDED
    }

    @Column(name = "mentor_id")
    private Long mentorId;

    @Column(name = "mentee_id")
    private Long menteeId;

    @Column(name = "words")
    private String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "open_mentee")
    private Long openMentee;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For JPA. */
    protected Mentoring() {}

    /** A question. */
    public Mentoring(Long mentorId, Long menteeId, String words, Instant now) {
        this.mentorId = mentorId;
        this.menteeId = menteeId;
        this.words = words;
        this.state = State.ASKED;
        this.openMentee = menteeId;
        this.askedAt = now;
    }

    /** The mentor agrees. */
    public void accept(Instant now) {
        answer(State.ACTIVE, now);
    }

    /** The mentor would rather not. */
    public void decline(Instant now) {
        answer(State.DECLINED, now);
    }

    /** The mentee takes the question back. */
    public void withdraw(Instant now) {
        answer(State.WITHDRAWN, now);
    }

    /** One of the two ends it. */
    public void end(Instant now) {
        from(State.ACTIVE);
        state = State.ENDED;
        endedAt = now;
    }

    private void answer(State next, Instant now) {
        from(State.ASKED);
        state = next;
        openMentee = null;
        answeredAt = now;
    }

    private void from(State right) {
        if (state != right) {
            throw new IllegalStateException("Not from " + state);
        }
    }

    /** The mentor. */
    public Long mentorId() {
        return mentorId;
    }

    /** The mentee. */
    public Long menteeId() {
        return menteeId;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }
}
