package org.headwaters.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Versioned;

/** One post of a thread. It keeps the organization its author spoke for on that day. */
@Entity
@Table(name = "post")
public class Post extends Versioned {

    @Column(name = "thread_id")
    private Long threadId;

    @Column(name = "number")
    private int number;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "reply_to")
    private Integer replyTo;

    @Column(name = "body")
    private String body;

    @Column(name = "html")
    private String html;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "removed_by")
    private Long removedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "removal")
    private Removal removal;

    @Column(name = "removal_reason")
    private String removalReason = "";

    @Column(name = "moved_to")
    private Long movedTo;

    @Column(name = "depth")
    private int depth;

    @Column(name = "sort_key")
    private String sortKey;

    /** For JPA. */
    protected Post() {}

    /**
     * A new post.
     *
     * @param replyTo number of the post it answers, or null
     * @param body what was typed
     * @param html the body, rendered and sanitized
     */
    public Post(
            Long threadId,
            int number,
            Long authorId,
            Long organizationId,
            Integer replyTo,
            String body,
            String html,
            Instant createdAt) {
        this.threadId = threadId;
        this.number = number;
        this.authorId = authorId;
        this.organizationId = organizationId;
        this.replyTo = replyTo;
        this.body = body;
        this.html = html;
        this.createdAt = createdAt;
        answers(null);
    }

    /** Puts the post under the one it answers. */
    public final void answers(String answeredKey) {
        sortKey = ReplyTree.key(number, answeredKey);
        depth = ReplyTree.depth(sortKey);
    }

    /** Where it stands among the answers. */
    public String sortKey() {
        return sortKey;
    }

    /** Replaces the words; the caller keeps the old ones as a {@link PostRevision}. */
    void edit(String newBody, String newHtml, Instant now) {
        body = newBody;
        html = newHtml;
        editedAt = now;
    }

    /** The same words, rendered for other readers. */
    void render(String newHtml) {
        html = newHtml;
    }

    /** Takes the words away; the caller keeps them as a {@link PostRevision}. So no page, mail or search can show them by mistake. */
    void remove(Removal by, Long remover, String reason, Instant now) {
        removal = by;
        removedBy = remover;
        removalReason = reason;
        removedAt = now;
        body = "";
        html = "";
    }

    /** Puts the words back. */
    void restore(String oldBody, String oldHtml) {
        removal = null;
        removedBy = null;
        removalReason = "";
        removedAt = null;
        body = oldBody;
        html = oldHtml;
    }

    /** Goes to another thread; the caller leaves a {@link #trace()} behind, once this is in the database. */
    void moveTo(Long newThread, int newNumber, Integer newReplyTo) {
        threadId = newThread;
        number = newNumber;
        replyTo = newReplyTo;
    }

    /** The row without words that stays at the place this post is about to leave. */
    Post trace() {
        Post trace = new Post(threadId, number, authorId, organizationId, replyTo, "", "", createdAt);
        trace.movedTo = id();
        trace.sortKey = sortKey;
        trace.depth = depth;
        return trace;
    }

    /** Whether there are no words here: removed, or gone to another thread. */
    boolean gone() {
        return removedAt != null || movedTo != null;
    }

    Removal removal() {
        return removal;
    }

    Long movedTo() {
        return movedTo;
    }

    Instant createdAt() {
        return createdAt;
    }

    Long threadId() {
        return threadId;
    }

    Long organizationId() {
        return organizationId;
    }

    Integer replyTo() {
        return replyTo;
    }

    int number() {
        return number;
    }

    Long authorId() {
        return authorId;
    }

    /** Whether it answers a post; 0 for none. */
    boolean answers(int answered) {
        return answered == (replyTo == null ? 0 : replyTo);
    }

    /** What was typed. */
    public String body() {
        return body;
    }
}
