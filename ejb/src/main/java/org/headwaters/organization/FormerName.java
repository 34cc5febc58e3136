package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A name an organization had, or that of one that became part of it. */
@Entity
@Table(name = "organization_former_name")
public class FormerName {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

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
