package org.headwaters.introduction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** Somebody is asked whether they would like to be introduced. Whoever changes it holds its request's row. */
@Entity
@Table(name = "introduction_proposal")
public class IntroductionProposal extends Numbered {

    /** Where it stands. */
    public enum State {
        ASKED,
        AGREED,
        DECLINED,
        TAKEN_BACK
    }

    @Column(name = "request_id")
    private Long requestId;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "proposed_by")
    private Long proposedBy;

    @Column(name = "note")
    private String note;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "open_request")
    private Long openRequest;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "words")
    private String words = "";

    @Column(name = "share_email")
    private boolean shareEmail;

    /** For JPA. */
    protected IntroductionProposal() {}

    /** A question to a person. */
    public IntroductionProposal(Long requestId, Long personId, Long proposedBy, String note, Instant now) {
        this.requestId = requestId;
        this.personId = personId;
        this.proposedBy = proposedBy;
        this.note = note;
        this.state = State.ASKED;
        this.openRequest = requestId;
        this.proposedAt = now;
    }

    /**
     * A yes.
     *
     * @param told what the asker gets to read
     * @param email whether the asker gets to know the address
     */
    public void agree(String told, boolean email, Instant now) {
        asked();
        state = State.AGREED;
        words = told;
        shareEmail = email;
        answeredAt = now;
    }

    /** A no. Nobody asks why. */
    public void decline(Instant now) {
        asked();
        end(State.DECLINED, now);
    }

    /** The question, or a yes that led to nothing, is void. */
    public void takeBack(Instant now) {
        if (openRequest == null) {
            throw new IllegalStateException("Not from " + state);
        }
        end(State.TAKEN_BACK, now);
        words = "";
        shareEmail = false;
    }

    private void asked() {
        if (state != State.ASKED) {
            throw new IllegalStateException("Not from " + state);
        }
    }

    private void end(State last, Instant now) {
        state = last;
        openRequest = null;
        answeredAt = now;
    }

    /** Who is asked. */
    public Long personId() {
        return personId;
    }

    /** What the person tells the asker. */
    public String words() {
        return words;
    }

    /** Whether the asker gets to know the person's address. */
    public boolean shareEmail() {
        return shareEmail;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }
}
