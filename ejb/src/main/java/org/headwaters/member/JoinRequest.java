package org.headwaters.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Versioned;

/**
 * Somebody asks to join. The request waits until it is decided, once and for good; who is declined may ask again with a new one.
 *
 * <p>The page of the request has an address with a secret that is told only in the mail to the one who asks. So whoever holds the
 * secret can read that mail, and pressing the button there confirms the address; no second secret is needed.
 */
@Entity
@Table(name = "join_request")
public class JoinRequest extends Versioned {

    /** Where a request stands. */
    public enum State {
        /** Nobody has decided yet. */
        WAITING,
        /** The one who asked is a member. */
        APPROVED,
        /** Declined, with a reason. */
        DECLINED,
        /** The same person confirmed a newer request, which counts. */
        REPLACED
    }

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "email_confirmed_at")
    private Instant emailConfirmedAt;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "application_id")
    private Long applicationId;

    @Column(name = "organization_named")
    private String organizationNamed;

    @Enumerated(EnumType.STRING)
    @Column(name = "involvement")
    private Involvement involvement;

    @Enumerated(EnumType.STRING)
    @Column(name = "capacity")
    private Capacity capacity;

    @Column(name = "wishes")
    private String wishes;

    @Column(name = "interests")
    private String interests;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "reason")
    private String reason = "";

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    /** For JPA. */
    protected JoinRequest() {}

    /**
     * A request that waits.
     *
     * @param tokenHash hash of the secret in the address of the request's page
     * @param email in lower case
     * @param place the organization they ask to join with
     * @param interests one a line
     */
    public JoinRequest(
            String tokenHash,
            String name,
            String email,
            JoinPlace place,
            Involvement involvement,
            String wishes,
            String interests,
            Instant requestedAt) {
        this.tokenHash = tokenHash;
        this.name = name;
        this.email = email;
        this.organizationId = place.organizationId();
        this.applicationId = place.applicationId();
        this.organizationNamed = place.named();
        this.involvement = involvement;
        this.wishes = wishes;
        this.interests = interests;
        this.state = State.WAITING;
        this.requestedAt = requestedAt;
    }

    /** Those who decide were reminded. */
    void reminded(Instant now) {
        remindedAt = now;
    }

    /** A coordinator was told that it waits too long. */
    void escalated(Instant now) {
        escalatedAt = now;
    }

    /** Whether those who decide were reminded. */
    boolean wasReminded() {
        return remindedAt != null;
    }

    /** Since when it waits for an answer, or null. */
    Instant confirmedAt() {
        return emailConfirmedAt;
    }

    /** For whom they would speak. */
    public void speak(Capacity chosen) {
        capacity = chosen;
    }

    /**
     * The address belongs to the one who asks.
     *
     * @return whether that was news; false when it was known, or when the request no longer waits
     */
    public boolean confirm(Instant now) {
        if (emailConfirmedAt != null || !waiting()) {
            return false;
        }
        emailConfirmedAt = now;
        return true;
    }

    /** Whether it can be approved: it waits, and the address is confirmed. Nobody enters under another person's name and address. */
    public boolean approvable() {
        return waiting() && confirmed();
    }

    /**
     * The one who asked is in.
     *
     * @param organizationId the organization the member joined with, or null
     * @throws IllegalStateException when it cannot be approved
     */
    public void approve(Long decider, Long memberId, Long organizationId, Instant now) {
        if (!approvable()) {
            throw new IllegalStateException("Decided before, or not confirmed");
        }
        this.memberId = memberId;
        this.organizationId = organizationId;
        decide(State.APPROVED, decider, "", now);
    }

    /**
     * Not this time.
     *
     * @param reason what the applicant is told
     * @throws IllegalStateException when it was decided before
     */
    public void decline(Long decider, String reason, Instant now) {
        if (!waiting()) {
            throw new IllegalStateException("Decided before");
        }
        decide(State.DECLINED, decider, reason, now);
    }

    /** A newer request of the same person counts; does nothing to one that was decided. */
    public void replace(Instant now) {
        if (waiting()) {
            decide(State.REPLACED, null, "", now);
        }
    }

    /** Waits for an application from now on; does nothing to a request that has an organization or was decided. */
    public void waitFor(Long application) {
        if (waiting() && organizationId == null) {
            applicationId = application;
        }
    }

    /** The application was approved: the request is for the organization that came of it. Does nothing to one that was decided. */
    public void follow(Long organization) {
        if (waiting() && organizationId == null) {
            organizationId = organization;
        }
    }

    /** The organization is not here any more: a coordinator decides. Does nothing to one that was decided. */
    public void loseOrganization(String name) {
        if (waiting()) {
            organizationId = null;
            applicationId = null;
            organizationNamed = name;
        }
    }

    private void decide(State next, Long decider, String why, Instant now) {
        state = next;
        decidedBy = decider;
        decidedAt = now;
        reason = why;
    }

    /** Whether nobody has decided yet. */
    public boolean waiting() {
        return state == State.WAITING;
    }

    /** Whether the address is known to belong to the one who asks. */
    public boolean confirmed() {
        return emailConfirmedAt != null;
    }

    /** Who asks. */
    public String name() {
        return name;
    }

    /** The address, in lower case. */
    public String email() {
        return email;
    }

    /** The organization, or null. */
    public Long organizationId() {
        return organizationId;
    }

    /** The application it waits for or waited for, or null. */
    public Long applicationId() {
        return applicationId;
    }

    /** The organization's name as it was typed, or empty. */
    public String organizationNamed() {
        return organizationNamed;
    }

    /** How involved they would like to be. */
    public Involvement involvement() {
        return involvement;
    }

    /** For whom they would speak, or null when they were not asked. */
    public Capacity capacity() {
        return capacity;
    }

    /** What they would like to do. */
    public String wishes() {
        return wishes;
    }

    /** Areas of interest, one a line. */
    public String interests() {
        return interests;
    }

    /** The state. */
    public State state() {
        return state;
    }

    /** Who decided, or null. */
    public Long decidedBy() {
        return decidedBy;
    }

    /** Why it was declined, or empty. */
    public String reason() {
        return reason;
    }

    /** The member it led to, or null. */
    public Long memberId() {
        return memberId;
    }
}
