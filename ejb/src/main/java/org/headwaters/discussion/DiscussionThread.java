package org.headwaters.discussion;

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

/**
 * A thread: a title and numbered posts, in one space. Posts are numbered 1, 2, 3 without gaps and never renumbered, so the newest
 * number says how many there are, and unread is one comparison. Named in full because Java has a thread of its own.
 */
@Entity
@Table(name = "thread")
public class DiscussionThread {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

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

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_number")
    private int lastNumber;

    @Column(name = "last_post_at")
    private Instant lastPostAt;

    @Column(name = "last_author_id")
    private Long lastAuthorId;

    @Version
    @Column(name = "version")
    private int version;

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
        this.slug = slug;
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

    /** The id. */
    public Long id() {
        return id;
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

    boolean closed() {
        return closedAt != null;
    }

    int lastNumber() {
        return lastNumber;
    }

    /** The path of a post's permalink. */
    String permalink(int number) {
        return "/discussions/" + id + "/" + slug + (number > ThreadQueries.POSTS_PER_PAGE ? "?post=" + number : "")
                + "#post-" + number;
    }
}
