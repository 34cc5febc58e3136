package org.headwaters.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Versioned;

/**
 * A thread: a title and numbered posts, in one space. Posts are numbered 1, 2, 3 without gaps and never renumbered, so the newest
 * number says how many there are, and unread is one comparison. Named in full because Java has a thread of its own.
 */
@Entity
@Table(name = "thread")
public class DiscussionThread extends Versioned {

    /** The last part of an address that no title may have: the page of those who care for a thread. */
    private static final String CARE = "care";

    @Column(name = "space_id")
    private Long spaceId;

    @Column(name = "title")
    private String title;

    @Column(name = "slug")
    private String slug;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private ThreadType type;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "pinned")
    private boolean pinned;

    @Column(name = "listed")
    private boolean listed = true;

    @Column(name = "featured_at")
    private Instant featuredAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "merged_into")
    private Long mergedInto;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_number")
    private int lastNumber;

    @Column(name = "gone_replies")
    private int goneReplies;

    /** Made by the database: all numbers but the first and those without words. */
    @Column(name = "replies", insertable = false, updatable = false)
    private int replies;

    @Column(name = "last_post_at")
    private Instant lastPostAt;

    @Column(name = "last_author_id")
    private Long lastAuthorId;

    /** For JPA. */
    protected DiscussionThread() {}

    /** A thread without posts yet; its first post follows in the same transaction. */
    public DiscussionThread(
            Long spaceId,
            String title,
            String slug,
            ThreadType type,
            Long authorId,
            Long organizationId,
            Instant createdAt) {
        this.spaceId = spaceId;
        this.title = title;
        this.slug = slug.equals(CARE) ? "about-care" : slug;
        this.type = type;
        this.authorId = authorId;
        this.organizationId = organizationId;
        this.createdAt = createdAt;
        this.lastPostAt = createdAt;
        this.lastAuthorId = authorId;
    }

    /** Counts one more post and answers its number. The caller holds a lock on the thread, so that no number is given twice. */
    public int nextNumber(Long author, Instant at) {
        lastNumber++;
        lastAuthorId = author;
        lastPostAt = at;
        return lastNumber;
    }

    /** Keeps the thread at the top of its space. */
    public void pin() {
        pinned = true;
    }

    /** Lets it go down with its age again. */
    void unpin() {
        pinned = false;
    }

    /** Ends the talk; it can still be read. */
    public void close(Instant at) {
        closedAt = at;
    }

    /** Lets the talk go on. */
    void reopen() {
        closedAt = null;
    }

    /** Shows it on home and on its space's page, or no longer with null. */
    public void feature(Instant at) {
        featuredAt = at;
    }

    /** Goes to another space, and with it who may read it. */
    void moveTo(Long space) {
        spaceId = space;
    }

    /** Has gone into another thread; its address leads there from now on. */
    void mergeInto(DiscussionThread target) {
        // Who may know of it is from now on decided by the space of the thread it went into, wherever that goes.
        mergedInto = target.id();
        spaceId = target.spaceId();
        listed = false;
        pinned = false;
        featuredAt = null;
    }

    /** Whether lists show it. A thread that nobody replied to and that lost its first words is shown to nobody else. */
    void list(boolean shown) {
        listed = shown;
    }

    /** After posts came from elsewhere or went: when and by whom the newest one is. */
    void newest(Long author, Instant at) {
        lastAuthorId = author;
        lastPostAt = at;
    }

    /** How many of its replies were removed or have gone to another thread: they keep their numbers, and count as replies no more. */
    void goneReplies(int count) {
        goneReplies = count;
    }

    boolean pinned() {
        return pinned;
    }

    boolean featured() {
        return featuredAt != null;
    }

    boolean listed() {
        return listed;
    }

    Long mergedInto() {
        return mergedInto;
    }

    Long authorId() {
        return authorId;
    }

    Instant lastPostAt() {
        return lastPostAt;
    }

    Long lastAuthorId() {
        return lastAuthorId;
    }

    String title() {
        return title;
    }

    Long spaceId() {
        return spaceId;
    }

    String slug() {
        return slug;
    }

    ThreadType type() {
        return type;
    }

    /** Whether nobody may write here now. */
    boolean closed() {
        return closedAt != null || !listed;
    }

    int lastNumber() {
        return lastNumber;
    }

    /** The path of a post's permalink. */
    String permalink(int number) {
        return "/discussions/" + id() + "/" + slug + (number > 1 ? "?post=" + number : "") + "#post-" + number;
    }
}
