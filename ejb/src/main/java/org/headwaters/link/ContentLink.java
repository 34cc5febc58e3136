package org.headwaters.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** A link between two of what people share and what they talk about. */
@Entity
@Table(name = "content_link")
public class ContentLink extends Numbered {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private LinkKind kind;

    @Column(name = "from_resource_id")
    private Long fromResource;

    @Column(name = "from_thread_id")
    private Long fromThread;

    @Column(name = "to_resource_id")
    private Long toResource;

    @Column(name = "to_thread_id")
    private Long toThread;

    @Column(name = "post_id")
    private Long postId;

    @Column(name = "described_by")
    private Long describedBy;

    /** Who translated it, for {@link LinkKind#TRANSLATED_FROM}. */
    @Column(name = "translator")
    private String translator = "";

    @Column(name = "made_by")
    private Long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA. */
    protected ContentLink() {}

    /** A link of a kind that {@code from} stands before and {@code to} behind. */
    ContentLink(LinkKind kind, LinkEnd from, LinkEnd to, Long madeBy, Instant madeAt) {
        this.kind = kind;
        this.fromResource = from.resource();
        this.fromThread = from.thread();
        this.toResource = to.resource();
        this.toThread = to.thread();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** Says that an address in a post made it. */
    ContentLink inPost(long post) {
        this.postId = post;
        return this;
    }

    /** Says that an address in the description of a resource made it. */
    ContentLink inDescription(long resource) {
        this.describedBy = resource;
        return this;
    }

    /** Names who translated it. */
    public ContentLink translatedBy(String name) {
        this.translator = name;
        return this;
    }

    String translator() {
        return translator;
    }

    LinkKind kind() {
        return kind;
    }

    LinkEnd from() {
        return new LinkEnd(fromResource, fromThread);
    }

    LinkEnd to() {
        return new LinkEnd(toResource, toThread);
    }

    boolean byHand() {
        return postId == null && describedBy == null;
    }
}
