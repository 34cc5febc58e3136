package org.headwaters.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;

/** That somebody got to see an answer. */
@Entity
@Table(name = "identity_reading")
public class IdentityReading extends Numbered {

    @Column(name = "member_id")
    private Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "question")
    private Question question;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private Purpose purpose;

    @Column(name = "viewer_kind")
    private String viewerKind;

    @Column(name = "reader_id")
    private Long readerId;

    @Column(name = "reason")
    private String reason;

    @Column(name = "read_at")
    private Instant readAt;

    /** For JPA. */
    protected IdentityReading() {}

    /** A reading now. */
    IdentityReading(
            long memberId,
            Question question,
            Purpose purpose,
            String viewerKind,
            Long readerId,
            String reason,
            Instant readAt) {
        this.memberId = memberId;
        this.question = question;
        this.purpose = purpose;
        this.viewerKind = viewerKind;
        this.readerId = readerId;
        this.reason = reason;
        this.readAt = readAt;
    }
}
