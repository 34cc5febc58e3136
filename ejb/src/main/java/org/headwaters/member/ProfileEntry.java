package org.headwaters.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.headwaters.platform.database.Numbered;

/**
 * One field of a member's profile, and who may see it. Read by {@link ProfileGate} and written by {@link ProfileKeeper}, nobody else:
 * a rule of the build.
 */
@Entity
@Table(name = "profile_entry")
public class ProfileEntry extends Numbered {

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
