package org.headwaters.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** What a post said before an edit. */
@Entity
@Table(name = "post_revision")
public class PostRevision extends Numbered {

    @Column(name = "post_id")
    private Long postId;

    @Column(name = "number")
    private int number;

    @Column(name = "editor_id")
    private Long editorId;

    @Column(name = "body")
    private String body;

    @Column(name = "removal")
    private boolean removal;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Column(name = "hidden_at")
    private Instant hiddenAt;

    @Column(name = "hidden_by")
    private Long hiddenBy;

    /** For JPA. */
    protected PostRevision() {}

    PostRevision(Long postId, int number, Long editorId, String body, Instant replacedAt) {
        this.postId = postId;
        this.number = number;
        this.editorId = editorId;
        this.body = body;
        this.replacedAt = replacedAt;
    }

    /** What a post said before it was removed: for coordinators only. */
    static PostRevision removed(Long postId, int number, Long remover, String body, Instant at) {
        PostRevision revision = new PostRevision(postId, number, remover, body, at);
        revision.removal = true;
        return revision;
    }

    /** Keeps it from everybody but coordinators. */
    void hide(Long by, Instant at) {
        hiddenBy = by;
        hiddenAt = at;
    }

    String body() {
        return body;
    }
}
