package org.headwaters.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.headwaters.platform.database.Numbered;

/** Another word for a curated word: a synonym, or the slug it had before. */
@Entity
@Table(name = "term_alias")
public class TermAlias extends Numbered {

    @Enumerated(EnumType.STRING)
    @Column(name = "vocabulary")
    private Vocabulary vocabulary;

    @Column(name = "slug")
    private String slug;

    @Column(name = "label")
    private String label;

    @Column(name = "former")
    private boolean former;

    @Column(name = "term_id")
    private Long termId;

    /** For JPA. */
    protected TermAlias() {}

    /**
     * Another word.
     *
     * @param former whether it is a slug the word had before, and no synonym
     */
    public TermAlias(Vocabulary vocabulary, String slug, String label, boolean former, Long termId) {
        this.vocabulary = vocabulary;
        this.slug = slug;
        this.label = label;
        this.former = former;
        this.termId = termId;
    }
}
