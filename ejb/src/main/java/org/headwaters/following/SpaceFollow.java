package org.headwaters.following;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** How closely a member follows a space. Mapped for queries. */
@Entity
@Table(name = "space_follow")
@IdClass(SpaceFollow.Key.class)
public class SpaceFollow extends Follow {

    @Id
    @Column(name = "space_id")
    private Long spaceId;

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
