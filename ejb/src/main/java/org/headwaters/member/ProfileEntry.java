package org.headwaters.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One field of a member's profile, and who may see it. Read by {@link ProfileGate} and written by {@link ProfileKeeper}, nobody else:
 * a rule of the build.
 */
@Entity
@Table(name = "profile_entry")
public class ProfileEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "member_id")
    private Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "field")
    private ProfileField field;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private ProfileAudience audience;

    @Column(name = "words")
    private String words;

    /** For JPA. */
    protected ProfileEntry() {}

    ProfileEntry(Long memberId, ProfileField field, String words) {
        this.memberId = memberId;
        this.field = field;
        this.audience = field.quiet();
        this.words = words;
    }

    void write(String newWords) {
        words = newWords;
    }

    void show(ProfileAudience newAudience) {
        audience = newAudience;
    }

    ProfileField field() {
        return field;
    }

    ProfileAudience audience() {
        return audience;
    }

    String words() {
        return words;
    }
}
