package org.headwaters.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.headwaters.platform.database.Versioned;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Slugs;

/** Something that helped one organization and may help another: a file or a link, with a description. */
@Entity
@Table(name = "resource")
public class Resource extends Versioned {

    /** Pages of a resource, which its title must not stand in the way of: "Handout" is a title people give. */
    private static final Set<String> PAGES =
            Set.of("adoption", "care", "collect", "edit", "files", "handout", "links", "sharing");

    @Column(name = "slug")
    private String slug;

    @Column(name = "title")
    private String title;

    @Column(name = "description")
    private String description;

    @Column(name = "html")
    private String html;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ResourceKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "language")
    private CommunityLanguage language;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Audience audience;

    /** Who shall see it once it is shared. */
    @Enumerated(EnumType.STRING)
    @Column(name = "wanted_audience")
    private Audience wanted;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ItemState state = ItemState.SHARED;

    @Embedded
    private Details details = new Details();

    @Enumerated(EnumType.STRING)
    @Column(name = "evidence")
    private EvidenceLevel evidence;

    @Column(name = "evidence_reviewer_id")
    private Long evidenceReviewerId;

    @Column(name = "evidence_on")
    private LocalDate evidenceOn;

    @Column(name = "space_id")
    private Long spaceId;

    @Column(name = "link")
    private String link;

    /** At how many organizations it is in use; the ledger counts it. */
    @Column(name = "in_use", insertable = false, updatable = false)
    private int inUse;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "downloads")
    private long downloads;

    /** For JPA. */
    protected Resource() {}

    /**
     * A new resource; {@link #describe}, {@link #open} and maybe {@link #linkTo} follow.
     *
     * @param authorId the member who shares it
     * @param organizationId the organization the member speaks for, or null
     */
    public Resource(Long authorId, Long organizationId, Instant createdAt) {
        this.authorId = authorId;
        this.organizationId = organizationId;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    /** Says what it is. The address follows the title; an old address still leads here, because the id counts. */
    public void describe(String title, String description, String html, ResourceKind kind, CommunityLanguage language) {
        this.title = title;
        String readable = Slugs.of(title, "resource");
        this.slug = PAGES.contains(readable) ? readable + "-resource" : readable;
        this.description = description;
        this.html = html;
        this.kind = kind;
        this.language = language;
    }

    /** Says who may see it. A space is kept only where it decides. */
    public void open(Audience audience, Long spaceId) {
        this.wanted = audience;
        this.audience = state == ItemState.SHARED ? audience : Audience.KEPT;
        this.spaceId = audience == Audience.SPACE ? spaceId : null;
    }

    /** Keeps it to its author until it is finished. */
    public void keep() {
        this.state = ItemState.DRAFT;
        this.audience = Audience.KEPT;
    }

    /** Shows a draft to its audience. It is as new as this moment. */
    public void share(Instant at) {
        if (state == ItemState.DRAFT) {
            this.createdAt = at;
            this.updatedAt = at;
        }
        this.state = ItemState.SHARED;
        this.audience = wanted;
    }

    /** Says what every kind of item tells beside its words. */
    public void tell(Details told) {
        this.details = told;
    }

    /** Says how sure one can be that it works. */
    public void reviewed(EvidenceLevel level, Long reviewerId, LocalDate on) {
        this.evidence = level;
        this.evidenceReviewerId = reviewerId;
        this.evidenceOn = on;
    }

    /** Makes it a link to somewhere else instead of a file. */
    public void linkTo(String address) {
        this.link = address;
    }

    /** Notes that it was changed. */
    public void changed(Instant at) {
        this.updatedAt = at;
    }

    /** Downloads counted elsewhere, for the sample community. */
    public void downloaded(long times) {
        this.downloads = times;
    }

    Audience audience() {
        return audience;
    }

    ItemState state() {
        return state;
    }

    ResourceKind kind() {
        return kind;
    }

    Long spaceId() {
        return spaceId;
    }

    Long authorId() {
        return authorId;
    }

    Long organizationId() {
        return organizationId;
    }

    String title() {
        return title;
    }

    String link() {
        return link;
    }

    String path() {
        return "/resources/" + id() + "/" + slug;
    }

    String editPath() {
        return "/resources/" + id() + "/edit";
    }
}
