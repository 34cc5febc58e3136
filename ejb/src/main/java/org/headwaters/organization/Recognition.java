package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** Something an organization was recognized for: by whom, when, for what, and where that can be checked. */
@Entity
@Table(name = "organization_recognition")
public class Recognition extends Numbered {

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "body")
    private String body;

    @Column(name = "title")
    private String title;

    @Column(name = "year")
    private int year;

    @Column(name = "scope")
    private String scope;

    @Column(name = "evidence")
    private String evidence;

    @Column(name = "added_by")
    private Long addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    /** For JPA. */
    protected Recognition() {}

    /**
     * A recognition.
     *
     * @param body who gave it
     * @param title what it is called
     * @param scope what it is for, may be empty
     * @param evidence a public page that shows it
     */
    public Recognition(
            Long organizationId,
            String body,
            String title,
            int year,
            String scope,
            String evidence,
            Long addedBy,
            Instant addedAt) {
        this.organizationId = organizationId;
        this.body = body;
        this.title = title;
        this.year = year;
        this.scope = scope;
        this.evidence = evidence;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    Long organizationId() {
        return organizationId;
    }

    String title() {
        return title;
    }
}
