package org.headwaters.extract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.headwaters.platform.reader.FileFacts;

/** What was read in the bytes of a file. */
@Entity
@Table(name = "file_text")
public class FileText {

    /** How often reading is tried. */
    static final int MOST_TRIES = 3;

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Id
    @Column(name = "sha256")
    private String sha256;

    @Column(name = "media_type")
    private String mediaType;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReadState state;

    @Column(name = "tries")
    private int tries;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "title")
    private String title;

    @Column(name = "language")
    private String language;

    @Column(name = "pages")
    private Integer pages;

    @Column(name = "tagged")
    private Boolean tagged;

    @Column(name = "encrypted")
    private boolean encrypted;

    @Column(name = "active")
    private boolean active;

    @Column(name = "cut")
    private boolean cut;

    @Column(name = "letters")
    private int letters;

    @Column(name = "words")
    private String words;

    /** For JPA; rows begin as {@link ExtractClaims} notes them. */
    protected FileText() {}

    /** Somebody reads it now; should they fall silent, another may after the lease. */
    void claim(Instant now, Duration lease) {
        claimedUntil = now.plus(lease);
        tries++;
        if (tries > MOST_TRIES) {
            state = ReadState.BROKEN;
        }
    }

    /** It was read, or it is known why not. */
    void done(FileFacts facts, Instant now) {
        state = ReadState.valueOf(facts.outcome().name());
        readAt = now;
        claimedUntil = null;
        title = cut(facts.title(), 300);
        language = cut(facts.language(), 40);
        pages = facts.pages();
        tagged = facts.tagged();
        encrypted = facts.encrypted();
        active = facts.active();
        cut = facts.cut();
        letters = facts.words().length();
        words = facts.words();
    }

    /** It could not be tried, for want of room or of the store: that says nothing about the file. */
    void later(Instant now) {
        claimedUntil = null;
        tries--;
        notBefore = now.plus(PAUSE);
    }

    /** It did not work this time. */
    void again(Instant now, FileFacts.Outcome outcome) {
        claimedUntil = null;
        if (tries >= MOST_TRIES) {
            state = ReadState.valueOf(outcome.name());
        } else {
            notBefore = now.plus(PAUSE.multipliedBy(tries));
        }
    }

    private static String cut(String text, int limit) {
        return text.length() > limit ? text.substring(0, limit) : text;
    }

    boolean waiting() {
        return state == ReadState.WAITING;
    }

    String sha256() {
        return sha256;
    }

    String mediaType() {
        return mediaType;
    }
}
