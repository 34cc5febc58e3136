package org.headwaters.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.headwaters.platform.database.Numbered;

/** Somebody who made an item: a member, or somebody else by name. */
@Entity
@Table(name = "resource_author")
public class ResourceAuthor extends Numbered {

    @Column(name = "resource_id")
    private Long resourceId;

    @Column(name = "place")
    private int place;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "name")
    private String name;

    /** For JPA. */
    protected ResourceAuthor() {}

    /**
     * Somebody who made an item.
     *
     * @param authorId the member, or null
     * @param name the name of who is no member, else empty: a member's name is the one of today
     */
    public ResourceAuthor(Long resourceId, int place, Long authorId, String name) {
        this.resourceId = resourceId;
        this.place = place;
        this.authorId = authorId;
        this.name = name;
    }
}
