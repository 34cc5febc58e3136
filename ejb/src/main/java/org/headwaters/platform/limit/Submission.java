package org.headwaters.platform.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A form that was taken, and where its sender was sent. */
@Entity
@Table(name = "submission")
public class Submission {

    @Id
    @Column(name = "submission_key")
    private String key;

    /** Part of the key already; here for whoever reads the table. */
    @Column(name = "actor_id")
    private long actorId;

    @Column(name = "result")
    private String result;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    /** For JPA. */
    protected Submission() {}

    Submission(String key, long actorId, String result, Instant submittedAt) {
        this.key = key;
        this.actorId = actorId;
        this.result = result;
        this.submittedAt = submittedAt;
    }

    String result() {
        return result;
    }
}
