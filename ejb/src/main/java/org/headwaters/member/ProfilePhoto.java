package org.headwaters.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.files.StoredBlob;

/** Where the bytes of a member's photo lie. Who may see it is said by the field PHOTO of the profile. */
@Entity
@Table(name = "profile_photo")
public class ProfilePhoto {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "token")
    private String token;

    @Column(name = "large_sha256")
    private String largeSha256;

    @Column(name = "large_size")
    private long largeBytes;

    @Column(name = "small_sha256")
    private String smallSha256;

    @Column(name = "small_size")
    private long smallBytes;

    @Column(name = "taken_at")
    private Instant takenAt;

    /** For JPA. */
    protected ProfilePhoto() {}

    ProfilePhoto(Long memberId) {
        this.memberId = memberId;
    }

    void show(String newToken, StoredBlob large, StoredBlob small, Instant at) {
        token = newToken;
        largeSha256 = large.sha256();
        largeBytes = large.size();
        smallSha256 = small.sha256();
        smallBytes = small.size();
        takenAt = at;
    }

    PhotoFile file(boolean large) {
        return new PhotoFile(token, large ? largeSha256 : smallSha256, large ? largeBytes : smallBytes, takenAt);
    }
}
