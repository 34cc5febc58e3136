package org.headwaters.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A member's credentials. Kept apart from the profile: no page about people reads this. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "email")
    private String email;

    @Column(name = "email_confirmed_at")
    private Instant emailConfirmedAt;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_set_at")
    private Instant passwordSetAt;

    @Version
    @Column(name = "version")
    private int version;

    /** For JPA. */
    protected Account() {}

    /**
     * An account without a password; a link sent to the address lets its owner choose one.
     *
     * @param email in lower case
     */
    public Account(Long memberId, String email) {
        this.memberId = memberId;
        this.email = email;
    }

    Long memberId() {
        return memberId;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** A password chosen through a link that came by mail also shows that the address is the member's. */
    void choosePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordSetAt = now;
        if (emailConfirmedAt == null) {
            emailConfirmedAt = now;
        }
    }

    /** The same password under a stronger hash. */
    void rehash(String hash) {
        passwordHash = hash;
    }
}
