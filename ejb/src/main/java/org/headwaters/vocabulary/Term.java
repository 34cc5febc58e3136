package org.headwaters.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.headwaters.platform.database.Numbered;

/** One word of a vocabulary. */
@Entity
@Table(name = "term")
public class Term extends Numbered {

    @Enumerated(EnumType.STRING)
    @Column(name = "vocabulary")
    private Vocabulary vocabulary;

    @Column(name = "slug")
    private String slug;

    @Column(name = "label")
    private String label;

    /** For JPA. */
    protected Term() {}

    /** A new word. */
    public Term(Vocabulary vocabulary, String slug, String label) {
        this.vocabulary = vocabulary;
        this.slug = slug;
        this.label = label;
    }

    /** Calls it otherwise. */
    void rename(String newSlug, String newLabel) {
        this.slug = newSlug;
        this.label = newLabel;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    String slug() {
        return slug;
    }

    String label() {
        return label;
    }
}
