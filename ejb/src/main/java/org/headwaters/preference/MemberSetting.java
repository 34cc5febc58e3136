package org.headwaters.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One choice of one member for herself. Written by one statement ({@link PreferenceService}). */
@Entity
@Table(name = "member_setting")
@IdClass(MemberSetting.Key.class)
public class MemberSetting {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "value")
    private String value;

    /** For JPA. */
    protected MemberSetting() {}

    /** The key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long memberId;
        private String name;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(memberId, key.memberId) && Objects.equals(name, key.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, name);
        }
    }
}
