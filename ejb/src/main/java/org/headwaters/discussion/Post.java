package org.headwaters.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One post of a thread. It keeps the organization its author spoke for on that day. */
@Entity
@Table(name = "post")
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

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

    @Version
    @Column(name = "version")
    private int version;

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
    }

    /** Replaces the words; the caller keeps the old ones as a {@link PostRevision}. */
    void edit(String newBody, String newHtml, Instant now) {
        body = newBody;
        html = newHtml;
        editedAt = now;
    }

    Long id() {
        return id;
    }

    int number() {
        return number;
    }

    Long authorId() {
        return authorId;
    }

    String body() {
        return body;
    }

    int version() {
        return version;
    }
}
