package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** A name an organization had, or that of one that became part of it. */
@Entity
@Table(name = "organization_former_name")
public class FormerName extends Numbered {

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "name")
    private String name;

    @Column(name = "slug")
    private String slug;

    @Column(name = "until")
    private Instant until;

    /** For JPA. */
    protected FormerName() {}

    /** A name that ended just now. */
    public FormerName(Long organizationId, String name, String slug, Instant until) {
        this.organizationId = organizationId;
        this.name = name;
        this.slug = slug;
        this.until = until;
    }
}
