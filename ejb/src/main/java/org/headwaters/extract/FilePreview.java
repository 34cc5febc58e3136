package org.headwaters.extract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The picture of a file's first page; its bytes lie in the store. */
@Entity
@Table(name = "file_preview")
public class FilePreview {

    @Id
    @Column(name = "sha256")
    private String sha256;

    @Column(name = "preview_sha256")
    private String previewSha256;

    @Column(name = "size")
    private long bytes;

    @Column(name = "width")
    private int width;

    @Column(name = "height")
    private int height;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA. */
    protected FilePreview() {}

    /** A picture that is in the store. */
    FilePreview(String sha256, String previewSha256, long bytes, int width, int height, Instant madeAt) {
        this.sha256 = sha256;
        this.previewSha256 = previewSha256;
        this.bytes = bytes;
        this.width = width;
        this.height = height;
        this.madeAt = madeAt;
    }
}
