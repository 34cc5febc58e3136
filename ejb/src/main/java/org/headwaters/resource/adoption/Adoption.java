package org.headwaters.resource.adoption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.headwaters.platform.database.Versioned;

/** What one organization does with one resource: the latest report of its members. */
@Entity
@Table(name = "adoption")
public class Adoption extends Versioned {

    /** After so many days somebody is asked how it goes (issue 5, section 4). */
    static final int DAYS = 60;

    @Column(name = "resource_id")
    private Long resourceId;

    @Column(name = "organization_id")
    private Long organizationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private AdoptionStage stage;

    @Column(name = "changed")
    private String changed = "";

    @Column(name = "outcome")
    private String outcome = "";

    @Column(name = "reason")
    private String reason = "";

    @Column(name = "recorded_by")
    private Long recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "ask_on")
    private LocalDate askOn;

    /** For JPA. */
    protected Adoption() {}

    /** Takes a report; who stopped is not asked again, and a reason belongs to who stopped alone. */
    void report(
            AdoptionStage now, String newChanged, String newOutcome, String why, Long by, Instant at, LocalDate today) {
        stage = now;
        changed = newChanged;
        outcome = newOutcome;
        reason = now == AdoptionStage.DROPPED ? why : "";
        recordedBy = by;
        recordedAt = at;
        askOn = now.goesOn() ? today.plusDays(DAYS) : null;
    }

    /** Somebody was asked; the next time is as far again. */
    void asked(LocalDate today) {
        askOn = today.plusDays(DAYS);
    }

    Long resourceId() {
        return resourceId;
    }

    Long organizationId() {
        return organizationId;
    }

    AdoptionStage stage() {
        return stage;
    }

    String reason() {
        return reason;
    }

    Long recordedBy() {
        return recordedBy;
    }

    LocalDate askOn() {
        return askOn;
    }
}
