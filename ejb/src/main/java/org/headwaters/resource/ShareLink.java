package org.headwaters.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** A link by which its holder sees one resource and its files until it ends. Only the hash of its secret is kept. */
@Entity
@Table(name = "share_link")
public class ShareLink extends Numbered {

    @Column(name = "resource_id")
    private Long resourceId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "label")
    private String label;

    @Column(name = "made_by")
    private Long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "recalled_at")
    private Instant recalledAt;

    /** How often it was opened. Counted by statements alone. */
    @Column(name = "opened", insertable = false, updatable = false)
    private long opened;

    /** How often a file was fetched by it. Counted by statements alone. */
    @Column(name = "fetched", insertable = false, updatable = false)
    private long fetched;

    /** For JPA. */
    protected ShareLink() {}

    /**
     * A new link.
     *
     * @param label for whom it is, in the maker's words
     */
    ShareLink(Long resourceId, String tokenHash, String label, Long madeBy, Instant madeAt, Instant endsAt) {
        this.resourceId = resourceId;
        this.tokenHash = tokenHash;
        this.label = label;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.endsAt = endsAt;
    }

    Long resourceId() {
        return resourceId;
    }

    String label() {
        return label;
    }

    boolean recalled() {
        return recalledAt != null;
    }

    void recall(Instant at) {
        recalledAt = at;
    }
}
