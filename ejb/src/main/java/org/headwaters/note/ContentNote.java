package org.headwaters.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A short note an author puts over painful material, so that readers can choose when to read it. It never hides anything for good. */
@Entity
@Table(name = "content_note")
public class ContentNote {

    @Id
    @Column(name = "post_id")
    private Long postId;

    @Column(name = "note")
    private String note;

    /** For JPA. */
    protected ContentNote() {}

    /** A new note. */
    public ContentNote(Long postId, String note) {
        this.postId = postId;
        this.note = note;
    }

    /** Says it in other words. */
    void say(String words) {
        note = words;
    }
}
