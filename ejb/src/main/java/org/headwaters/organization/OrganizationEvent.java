package org.headwaters.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** One step in the life of an organization. Written once, never changed. */
@Entity
@Table(name = "organization_event")
public class OrganizationEvent extends Numbered {

    /** What happened. The words say more: a name, or a reason. */
    public enum Kind {
        DESCRIBED,
        ATTESTED,
        ATTESTATION_MISSED,
        PAUSED,
        RESUMED,
        LEFT,
        RETURNED,
        RENAMED,
        MERGED,
        TOOK_IN,
        STEWARD_ASKED,
        STEWARD_AGREED,
        STEWARD_REFUSED,
        STEWARD_RELEASED,
        PERSON_LEFT
    }

    @Column(name = "organization_id")
    private Long organizationId;

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
    protected OrganizationEvent() {}

    /**
     * A step that was just taken.
     *
     * @param actorId who took it, or null for the program
     */
    public OrganizationEvent(Long organizationId, Kind kind, Long actorId, String words, Instant happenedAt) {
        this.organizationId = organizationId;
        this.kind = kind;
        this.actorId = actorId;
        this.words = words;
        this.happenedAt = happenedAt;
    }
}
