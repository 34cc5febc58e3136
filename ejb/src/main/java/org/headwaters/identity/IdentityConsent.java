package org.headwaters.identity;

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

/** That a member agreed to one use of one answer, from when and until when. */
@Entity
@Table(name = "identity_consent")
@IdClass(IdentityConsent.Key.class)
public class IdentityConsent {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "question")
    private Question question;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private Purpose purpose;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    /** For JPA. */
    protected IdentityConsent() {}

    /** Agreed from now on. */
    IdentityConsent(long memberId, Question question, Purpose purpose, Instant at) {
        this.memberId = memberId;
        this.question = question;
        this.purpose = purpose;
        this.agreedAt = at;
    }

    /** Says yes or no from now on; saying again what holds already keeps its date. */
    void hold(boolean agreed, Instant at) {
        if (agreed && withdrawnAt != null) {
            agreedAt = at;
            withdrawnAt = null;
        } else if (!agreed && withdrawnAt == null) {
            withdrawnAt = at;
        }
    }

    Question question() {
        return question;
    }

    Purpose purpose() {
        return purpose;
    }

    Instant agreedAt() {
        return agreedAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** The key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long memberId;
        private Question question;
        private Purpose purpose;

        /** For JPA. */
        public Key() {}

        Key(long memberId, Question question, Purpose purpose) {
            this.memberId = memberId;
            this.question = question;
            this.purpose = purpose;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(memberId, key.memberId)
                    && question == key.question
                    && purpose == key.purpose;
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, question, purpose);
        }
    }
}
