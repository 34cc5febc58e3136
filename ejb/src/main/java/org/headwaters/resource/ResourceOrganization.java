package org.headwaters.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.headwaters.platform.database.Numbered;

/** An organization that made an item too, beside the one it was shared for. */
@Entity
@Table(name = "resource_organization")
public class ResourceOrganization extends Numbered {

    @Column(name = "resource_id")
    private Long resourceId;

    @Column(name = "place")
    private int place;

    @Column(name = "organization_id")
    private Long organizationId;

    /** For JPA. */
    protected ResourceOrganization() {}

    /** An organization that made an item too. */
    public ResourceOrganization(Long resourceId, int place, Long organizationId) {
        this.resourceId = resourceId;
        this.place = place;
        this.organizationId = organizationId;
    }
}
