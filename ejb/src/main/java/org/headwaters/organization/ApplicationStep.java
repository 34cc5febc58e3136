package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** One step of an application: who did what, when, with which words. Written once, never changed. */
@Entity
@Table(name = "application_step")
public class ApplicationStep extends Numbered {

    /** What happened. */
    public enum Kind {
        APPLIED,
        TAKEN,
        ASKED,
        ANSWERED,
        APPROVED,
        DECLINED,
        APPEALED
    }

    @Column(name = "application_id")
    private Long applicationId;

    @Column(name = "number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "words")
    private String words;

    @Column(name = "happened_at")
    private Instant happenedAt;

    /** For JPA. */
    protected ApplicationStep() {}

    /**
     * A step that was just taken.
     *
     * @param number its place, from 1
     * @param actorId the coordinator, or null for the applicant
     * @param words what was said, or empty
     */
    public ApplicationStep(Long applicationId, int number, Kind kind, Long actorId, String words, Instant happenedAt) {
        this.applicationId = applicationId;
        this.number = number;
        this.kind = kind;
        this.actorId = actorId;
        this.words = words;
        this.happenedAt = happenedAt;
    }
}
