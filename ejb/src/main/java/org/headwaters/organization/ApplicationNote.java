package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** What a coordinator noted about an application, for the other coordinators. Written once, never changed. */
@Entity
@Table(name = "application_note")
public class ApplicationNote extends Numbered {

    @Column(name = "application_id")
    private Long applicationId;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "words")
    private String words;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** For JPA. */
    protected ApplicationNote() {}

    ApplicationNote(Long applicationId, Long authorId, String words, Instant writtenAt) {
        this.applicationId = applicationId;
        this.authorId = authorId;
        this.words = words;
        this.writtenAt = writtenAt;
    }
}
