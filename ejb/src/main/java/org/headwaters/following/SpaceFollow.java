package org.headwaters.following;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** How closely a member follows a space. Written by {@link FollowService} and {@link AutoFollow}; mapped for queries. */
@Entity
@Table(name = "space_follow")
@IdClass(SpaceFollow.Key.class)
public class SpaceFollow {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Id
    @Column(name = "space_id")
    private Long spaceId;

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
    protected SpaceFollow() {}

    /** Member and space together. */
    public static class Key implements Serializable {

        private Long memberId;
        private Long spaceId;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(memberId, key.memberId)
                    && Objects.equals(spaceId, key.spaceId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, spaceId);
        }
    }
}
