package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a coordinator noted about an application, for the other coordinators. Written once, never changed. */
@Entity
@Table(name = "application_note")
public class ApplicationNote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

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
