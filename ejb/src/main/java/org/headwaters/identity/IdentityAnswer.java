package org.headwaters.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A member's answer to one question, sealed. */
@Entity
@Table(name = "identity_answer")
@IdClass(IdentityAnswer.Key.class)
public class IdentityAnswer {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "question")
    private Question question;

    @Column(name = "sealed")
    private byte[] sealed;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private int version;

    /** For JPA. */
    protected IdentityAnswer() {}

    /** A first answer. */
    IdentityAnswer(long memberId, Question question, byte[] sealed, Instant at) {
        this.memberId = memberId;
        this.question = question;
        this.sealed = sealed.clone();
        this.changedAt = at;
    }

    /** Another answer from now on. */
    void change(byte[] other, Instant at) {
        sealed = other.clone();
        changedAt = at;
    }

    /** The same answer under another key. */
    void reseal(byte[] same) {
        sealed = same.clone();
    }

    Long memberId() {
        return memberId;
    }

    Question question() {
        return question;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    Instant changedAt() {
        return changedAt;
    }

    /** The key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long memberId;
        private Question question;

        /** For JPA. */
        public Key() {}

        Key(long memberId, Question question) {
            this.memberId = memberId;
            this.question = question;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(memberId, key.memberId) && question == key.question;
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, question);
        }
    }
}
