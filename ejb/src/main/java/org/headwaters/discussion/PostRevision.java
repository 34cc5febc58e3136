package org.headwaters.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a post said before an edit. */
@Entity
@Table(name = "post_revision")
public class PostRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "post_id")
    private Long postId;

    @Column(name = "number")
    private int number;

    @Column(name = "editor_id")
    private Long editorId;

    @Column(name = "body")
    private String body;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    /** For JPA. */
    protected PostRevision() {}

    PostRevision(Long postId, int number, Long editorId, String body, Instant replacedAt) {
        this.postId = postId;
        this.number = number;
        this.editorId = editorId;
        this.body = body;
        this.replacedAt = replacedAt;
    }
}
