package org.headwaters.mentoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** A private word to the coordinators at the end of a mentoring. */
@Entity
@Table(name = "mentoring_note")
public class MentoringNote extends Numbered {

    /** Most characters. */
    public static final int LIMIT = 2000;

    @Column(name = "mentoring_id")
    private Long mentoringId;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "words")
    private String words;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "read_at")
    private Instant readAt;

    /** For JPA. */
    protected MentoringNote() {}

    /** A note. */
    public MentoringNote(Long mentoringId, Long authorId, String words, Instant now) {
        this.mentoringId = mentoringId;
        this.authorId = authorId;
        this.words = words;
        this.writtenAt = now;
    }

    /** A coordinator has read it. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    /** Which mentoring it is about. */
    public Long mentoringId() {
        return mentoringId;
    }
}
