package org.headwaters.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** One line of the audit log. Written once, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends Numbered {

    private static final int DETAIL_LIMIT = 1000;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "action")
    private String action;

    @Column(name = "object_type")
    private String objectType;

    @Column(name = "object_id")
    private Long objectId;

    @Column(name = "outcome")
    private String outcome;

    @Column(name = "detail")
    private String detail;

    /** For JPA. */
    protected AuditEntry() {}

    AuditEntry(
            Instant happenedAt,
            Long actorId,
            String actorName,
            String action,
            String objectType,
            Long objectId,
            String outcome,
            String detail) {
        this.happenedAt = happenedAt;
        this.actorId = actorId;
        this.actorName = line(actorName);
        this.action = action;
        this.objectType = objectType;
        this.objectId = objectId;
        this.outcome = outcome;
        String line = line(detail);
        this.detail = line.length() > DETAIL_LIMIT ? line.substring(0, DETAIL_LIMIT) : line;
    }

    /** One entry is one line: a line end in a name must not forge a second one when the log is exported. */
    private static String line(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ");
    }
}
