package org.headwaters.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.headwaters.platform.database.Versioned;

/** A member invites somebody by mail. The secret in the mail is good once, for two weeks; whether the mail is read is not known. */
@Entity
@Table(name = "invitation")
public class Invitation extends Versioned {

    /** How long an invitation is good. */
    public static final Duration VALID = Duration.ofDays(14);

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "inviter_id")
    private Long inviterId;

    @Column(name = "email")
    private String email;

    @Column(name = "words")
    private String words;

    @Column(name = "space_id")
    private Long spaceId;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "join_request_id")
    private Long joinRequestId;

    /** For JPA. */
    protected Invitation() {}

    Invitation(String tokenHash, Long inviterId, String email, String words, Long spaceId, Instant now) {
        this.tokenHash = tokenHash;
        this.inviterId = inviterId;
        this.email = email;
        this.words = words;
        this.spaceId = spaceId;
        this.sentAt = now;
        this.expiresAt = now.plus(VALID);
    }

    /** Whether somebody can still come with it. */
    boolean open(Instant now) {
        return withdrawnAt == null && joinRequestId == null && now.isBefore(expiresAt);
    }

    /** Somebody asked to join with it: it is used. */
    void use(Long request) {
        joinRequestId = request;
    }

    /** The inviter thought better of it. */
    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    Long inviterId() {
        return inviterId;
    }

    String email() {
        return email;
    }

    String words() {
        return words;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
