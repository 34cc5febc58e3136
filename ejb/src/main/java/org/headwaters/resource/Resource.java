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
import org.headwaters.platform.time.CommunityDay;

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

    /** Who looks after it; nobody named: its author. */
    @Column(name = "steward_id")
    private Long stewardId;

    /** Who is asked to look after it from now on, or null. */
    @Column(name = "offered_to")
    private Long offeredTo;

    @Column(name = "review_by")
    private LocalDate reviewBy;

    @Column(name = "reviewed_on")
    private LocalDate reviewedOn;

    /** How often somebody was reminded of {@code reviewBy}. */
    @Column(name = "reminded")
    private int reminded;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_by")
    private Long removedBy;

    /** Why it was taken out of the library. */
    @Column(name = "removal_note")
    private String removalNote;

    /** What takes its place, or null. */
    @Column(name = "successor_id")
    private Long successorId;

    @Column(name = "space_id")
    private Long spaceId;

    @Column(name = "link")
    private String link;

    /** The same for all ways to write the same address. */
    @Column(name = "link_key")
    private String linkKey;

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
        this.reviewBy = CommunityDay.of(createdAt).plusYears(1);
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
            this.reviewBy = CommunityDay.of(at).plusYears(1);
        }
        this.state = ItemState.SHARED;
        this.audience = wanted;
        this.removedAt = null;
        this.removedBy = null;
        this.removalNote = null;
        this.successorId = null;
    }

    /** Says what every kind of item tells beside its words. */
    public void tell(Details told) {
        this.details = told;
    }

    /** Takes it out of everybody's sight. */
    void hold() {
        this.state = ItemState.HELD;
        this.audience = Audience.KEPT;
    }

    /**
     * Takes it out of the library.
     *
     * @param left {@link ItemState#RETIRED} or {@link ItemState#REMOVED}
     * @param successor what takes its place, or null
     */
    void remove(ItemState left, Long by, String note, Long successor, Instant at) {
        // Items from before the library knew drafts have not noted whom they are for.
        this.wanted = wanted == null ? audience : wanted;
        this.state = left;
        this.audience = Audience.KEPT;
        this.removedBy = by;
        this.removalNote = note;
        this.successorId = successor;
        this.removedAt = at;
    }

    /** Notes that it was looked at, and when it is to be looked at again. */
    public void lookedAt(LocalDate on, LocalDate next) {
        this.reviewedOn = on;
        this.reviewBy = next;
        this.reminded = 0;
    }

    /** Notes one more reminder. */
    void remind() {
        this.reminded++;
    }

    /** Asks somebody to look after it; null takes the question back. */
    void offer(Long memberId) {
        this.offeredTo = memberId;
    }

    /** Has somebody look after it from now on. */
    public void entrust(Long memberId) {
        this.stewardId = memberId;
        this.offeredTo = null;
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
        this.linkKey = LinkKey.of(address);
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

    Long stewardId() {
        return stewardId == null ? authorId : stewardId;
    }

    Long offeredTo() {
        return offeredTo;
    }

    Long reviewerId() {
        return evidenceReviewerId;
    }

    int reminded() {
        return reminded;
    }

    LocalDate reviewBy() {
        return reviewBy;
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
