package org.headwaters.following;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** How closely a member follows something, why, and since when. Written by {@link FollowService} and {@link AutoFollow}. */
@MappedSuperclass
public abstract class Follow {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private FollowLevel level;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private FollowReason reason;

    @Column(name = "since")
    private Instant since;

    @Column(name = "muted", insertable = false, updatable = false)
    private Boolean muted;

    /** For JPA. */
    protected Follow() {}
}
