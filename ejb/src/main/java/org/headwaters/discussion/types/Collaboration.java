package org.headwaters.discussion.types;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a thread that looks for collaborators says beside its words. It ages out by itself: open is a comparison with the clock. */
@Entity
@Table(name = "collaboration")
public class Collaboration {

    @Id
    @Column(name = "thread_id")
    private Long threadId;

    @Column(name = "need")
    private String need;

    @Column(name = "offer")
    private String offer;

    @Column(name = "population_id")
    private Long populationId;

    @Column(name = "place")
    private String place;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    @Column(name = "version")
    private int version;

    /** For JPA. */
    protected Collaboration() {}

    /** For a thread that is just being started. */
    public Collaboration(Long threadId, CollaborationFields fields) {
        this.threadId = threadId;
        change(fields);
    }

    /** Takes what the form says. A later day opens it again. */
    void change(CollaborationFields fields) {
        if (closesAt != null && fields.closesAt().isAfter(closesAt)) {
            endedAt = null;
        }
        need = fields.need();
        offer = fields.offer();
        populationId = fields.populationId();
        place = fields.place();
        closesAt = fields.closesAt();
    }

    /** Whether it still takes people. */
    boolean open(Instant now) {
        return endedAt == null && now.isBefore(closesAt);
    }

    /** Ends it before its day. */
    public void end(Instant now) {
        endedAt = now;
    }

    /** Takes the end back; after its day it stays past all the same. */
    void resume() {
        endedAt = null;
    }
}
