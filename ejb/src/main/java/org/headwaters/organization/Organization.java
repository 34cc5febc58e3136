package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.headwaters.platform.text.Region;

/** An organization that belongs to the community. It comes into being when its application is approved. */
@Entity
@Table(name = "organization")
public class Organization {

    /** Where it stands in its life with the community. */
    public enum State {
        APPROVED,
        PAUSED,
        LEFT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "slug")
    private String slug;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private OrganizationKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "region")
    private Region region;

    @Column(name = "website")
    private String website;

    @Column(name = "mail_domains")
    private String mailDomains;

    @Column(name = "mission")
    private String mission;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Version
    @Column(name = "version")
    private int version;

    /** For JPA. */
    protected Organization() {}

    /**
     * A newly approved organization.
     *
     * @param mailDomains domains separated by a space, such as {@code "riverbend.example.org"}; may be empty
     */
    public Organization(
            String slug,
            String name,
            OrganizationKind kind,
            Region region,
            String website,
            String mailDomains,
            String mission,
            Instant approvedAt) {
        this.slug = slug;
        this.name = name;
        this.kind = kind;
        this.region = region;
        this.website = website;
        this.mailDomains = mailDomains;
        this.mission = mission;
        this.state = State.APPROVED;
        this.approvedAt = approvedAt;
    }

    /** The id. */
    public Long id() {
        return id;
    }

    /** The readable part of its address. */
    public String slug() {
        return slug;
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The state. */
    public State state() {
        return state;
    }
}
