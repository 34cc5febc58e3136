package org.headwaters.resource.adoption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** One report in the history of an organization and a resource. */
@Entity
@Table(name = "adoption_report")
public class AdoptionReport extends Numbered {

    @Column(name = "adoption_id")
    private Long adoptionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private AdoptionStage stage;

    @Column(name = "recorded_by")
    private Long recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For JPA. */
    protected AdoptionReport() {}

    /** What a member reported. */
    AdoptionReport(Long adoptionId, AdoptionStage stage, Long recordedBy, Instant recordedAt) {
        this.adoptionId = adoptionId;
        this.stage = stage;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }
}
