package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A further secret that opens an application's page. Only hashes of secrets are kept, so a later mail cannot repeat the first link;
 * it brings one of its own, and the first stays good.
 */
@Entity
@Table(name = "application_link")
public class ApplicationLink {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "application_id")
    private Long applicationId;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected ApplicationLink() {}

    ApplicationLink(String tokenHash, Long applicationId, Instant createdAt) {
        this.tokenHash = tokenHash;
        this.applicationId = applicationId;
        this.createdAt = createdAt;
    }
}
