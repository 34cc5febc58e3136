package org.headwaters.platform.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** One mail that must go out. Written in the transaction that caused it. */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail extends Numbered {

    /** After so many failed tries a mail is given up; with the growing pauses that is about two days. */
    static final int MOST_ATTEMPTS = 12;

    private static final int ERROR_LIMIT = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    @Column(name = "to_address")
    private String to;

    @Column(name = "subject")
    private String subject;

    @Column(name = "body")
    private String body;

    @Column(name = "stop_url")
    private String stopUrl = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Column(name = "last_error")
    private String lastError = "";

    /** For JPA. */
    protected OutboxMail() {}

    OutboxMail(String to, String subject, String body, Instant now) {
        this.to = to;
        this.subject = subject;
        this.body = body;
        this.createdAt = now;
        this.notBefore = now;
    }

    /** Says where mails like this one are ended with one press. */
    void stoppedAt(String url) {
        stopUrl = url;
    }

    String stopUrl() {
        return stopUrl;
    }

    String to() {
        return to;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Takes the mail for one worker; after the lease another may try, as when the first was killed. */
    void claim(Instant now, Duration lease) {
        attempts++;
        claimedUntil = now.plus(lease);
    }

    void sent(Instant now) {
        doneAt = now;
        claimedUntil = null;
        lastError = "";
        // Links in a mail are secrets; what is sent need not be kept.
        body = "";
    }

    /** Tries again later, each time after a longer pause, and gives up in the end. */
    void failed(Instant now, String error) {
        claimedUntil = null;
        lastError = error.length() > ERROR_LIMIT ? error.substring(0, ERROR_LIMIT) : error;
        if (attempts >= MOST_ATTEMPTS) {
            failedAt = now;
        } else {
            Duration pause = Duration.ofSeconds(30L << Math.min(attempts, 12));
            notBefore = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        }
    }
}
