package org.headwaters.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.files.CheckedFile;
import org.headwaters.platform.files.StoredBlob;

/** A file that was sent and checked, and waits for the rest of its form to be right. Only its sender can use it. */
@Entity
@Table(name = "pending_upload")
public class PendingUpload {

    @Id
    @Column(name = "upload_key")
    private String key;

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "name")
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size")
    private long size;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "sent_at")
    private Instant sentAt;

    /** For JPA. */
    protected PendingUpload() {}

    PendingUpload(String key, Long memberId, CheckedFile file, StoredBlob blob, Instant sentAt) {
        this.key = key;
        this.memberId = memberId;
        this.name = file.name();
        this.mediaType = file.kind().mediaType();
        this.size = blob.size();
        this.sha256 = blob.sha256();
        this.sentAt = sentAt;
    }

    /** The file of a resource that this becomes. */
    StoredFile of(Resource resource) {
        return new StoredFile(resource.id(), name, mediaType, size, sha256, memberId, sentAt);
    }

    TakenFile taken() {
        return new TakenFile(name, mediaType, size, sha256, sentAt);
    }

    Long memberId() {
        return memberId;
    }

    UploadView view() {
        return new UploadView(key, name, mediaType, size);
    }
}
