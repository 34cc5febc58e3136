package org.headwaters.population;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What coordinators write about a population. */
@Entity
@Table(name = "population_page")
public class PopulationPage {

    @Id
    @Column(name = "term_id")
    private Long termId;

    @Column(name = "definition")
    private String definition = "";

    @Column(name = "definition_html")
    private String definitionHtml = "";

    @Column(name = "sources")
    private String sources = "";

    @Column(name = "sources_html")
    private String sourcesHtml = "";

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private int version;

    /** For JPA. */
    protected PopulationPage() {}

    PopulationPage(Long termId) {
        this.termId = termId;
    }

    /** Says who is meant. */
    void define(String words, String html) {
        definition = words;
        definitionHtml = html;
    }

    /** Says where figures come from. */
    void name(String words, String html) {
        sources = words;
        sourcesHtml = html;
    }

    /** Notes who changed it. */
    void changed(Long member, Instant at) {
        changedBy = member;
        changedAt = at;
    }

    int version() {
        return version;
    }
}
