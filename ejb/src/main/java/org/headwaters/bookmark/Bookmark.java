package org.headwaters.bookmark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.headwaters.platform.database.Versioned;

/** A post somebody wants to come back to, perhaps with a note and a day to be reminded. */
@Entity
@Table(name = "bookmark")
public class Bookmark extends Versioned {

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "post_id")
    private Long postId;

    @Column(name = "note")
    private String note = "";

    @Column(name = "remind_on")
    private LocalDate remindOn;

    @Column(name = "by_mail")
    private boolean byMail;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected Bookmark() {}

    /** Changes note and day; another day reminds once more. */
    void change(String newNote, LocalDate day, boolean mail) {
        note = newNote;
        if (!Objects.equals(remindOn, day)) {
            remindedAt = null;
        }
        remindOn = day;
        byMail = mail;
    }

    /** Its day has come and its owner is told. */
    void reminded(Instant now) {
        remindedAt = now;
    }

    Long memberId() {
        return memberId;
    }

    Long postId() {
        return postId;
    }

    String note() {
        return note;
    }

    LocalDate remindOn() {
        return remindOn;
    }

    boolean byMail() {
        return byMail;
    }
}
