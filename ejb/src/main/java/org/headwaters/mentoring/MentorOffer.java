package org.headwaters.mentoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How many mentees somebody takes, and whether none for now. In what, and who sees it, stands in the profile alone. */
@Entity
@Table(name = "mentor_offer")
public class MentorOffer {

    /** Mentees of somebody who has not said how many. */
    public static final int AT_FIRST = 1;

    /** Most mentees of one mentor. */
    public static final int MOST = 10;

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "capacity")
    private int capacity;

    @Column(name = "paused")
    private boolean paused;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected MentorOffer() {}

    /** Somebody's offer at first. */
    public MentorOffer(Long memberId) {
        this.memberId = memberId;
        this.capacity = AT_FIRST;
    }

    /** Changes it. */
    public void change(int mentees, boolean pause, Instant now) {
        capacity = mentees;
        paused = pause;
        changedAt = now;
    }

    /**
     * Whether one more may be asked or taken.
     *
     * @param mentees how many there are
     */
    public boolean free(long mentees) {
        return mentees < capacity;
    }

    /** How many mentees there may be. */
    public int capacity() {
        return capacity;
    }

    /** Whether no questions are taken now. */
    public boolean paused() {
        return paused;
    }
}
