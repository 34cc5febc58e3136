package org.headwaters.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A link that lets its holder do one thing once, within a time. Only the hash of its secret is kept. */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink {

    /** What a link is good for, and how long. */
    public enum Purpose {
        /** Makes the first coordinator of an empty community. */
        SET_UP(Duration.ofDays(7)),
        /** Chooses a first password after approval. */
        CHOOSE_PASSWORD(Duration.ofHours(24)),
        /** Chooses a new password. */
        RESET_PASSWORD(Duration.ofMinutes(30)),
        /** A member agrees to answer for an organization. The subject is its application. */
        CONFIRM_STEWARD(Duration.ofDays(7)),
        /** An executive sponsor replies to a reflection. The subject is the reflection. */
        SPONSOR_REPLY(Duration.ofDays(60)),
        /** Ends the mails of a saved search. The subject is the search. */
        STOP_SEARCH_MAIL(Duration.ofDays(90)),
        /** Shows that an address in a join request belongs to the one who asks. */
        CONFIRM_EMAIL(Duration.ofDays(7));

        private final Duration valid;

        Purpose(Duration valid) {
            this.valid = valid;
        }

        /** How long a link is good. */
        public Duration valid() {
            return valid;
        }
    }

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private Purpose purpose;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    /** For JPA. */
    protected OneTimeLink() {}

    OneTimeLink(String tokenHash, Purpose purpose, Long subjectId, Instant now) {
        this.tokenHash = tokenHash;
        this.purpose = purpose;
        this.subjectId = subjectId;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.valid());
    }

    Purpose purpose() {
        return purpose;
    }

    Long subjectId() {
        return subjectId;
    }

    boolean usable(Purpose wanted, Instant now) {
        return purpose == wanted && usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
