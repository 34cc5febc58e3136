package org.headwaters.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Versioned;
import org.headwaters.platform.text.Slugs;
import org.headwaters.resource.Audience;

/** A list that somebody keeps for others. */
@Entity
@Table(name = "collection")
public class ResourceCollection extends Versioned {

    @Column(name = "slug")
    private String slug;

    @Column(name = "title")
    private String title;

    @Column(name = "purpose")
    private String purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Audience audience;

    @Column(name = "space_id")
    private Long spaceId;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "by_coordinators")
    private boolean byCoordinators;

    @Column(name = "copied_from")
    private Long copiedFrom;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected ResourceCollection() {}

    /** A new one; {@link #describe} and {@link #open} follow. */
    ResourceCollection(Long ownerId, Instant at) {
        this.ownerId = ownerId;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** Says what it is for. The address follows the title, but never becomes that of its form. */
    void describe(String newTitle, String newPurpose) {
        String readable = Slugs.of(newTitle, "collection");
        title = newTitle;
        slug = readable.equals("edit") ? "collection" : readable;
        purpose = newPurpose;
    }

    /** Says who may see it, and whether coordinators keep it together. */
    void open(Audience newAudience, Long newSpaceId, boolean coordinators) {
        audience = newAudience;
        spaceId = newAudience == Audience.SPACE ? newSpaceId : null;
        byCoordinators = coordinators;
    }

    /** Says which one it began as a copy of. */
    void copyOf(Long other) {
        copiedFrom = other;
    }

    /** Notes that it was changed. */
    void changed(Instant at) {
        updatedAt = at;
    }

    String title() {
        return title;
    }

    String path() {
        return "/collections/" + id() + "/" + slug;
    }
}
