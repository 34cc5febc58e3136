package org.headwaters.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The file of a resource: its name and what it is. Its bytes lie in the file store under their SHA-256. */
@Entity
@Table(name = "stored_file")
public class StoredFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "resource_id")
    private Long resourceId;

    @Column(name = "name")
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size")
    private long bytes;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    /** For JPA. */
    protected StoredFile() {}

    /** A file whose bytes are in the store. */
    public StoredFile(Long resourceId, String name, String mediaType, long size, String sha256, Instant uploadedAt) {
        this.resourceId = resourceId;
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = size;
        this.sha256 = sha256;
        this.uploadedAt = uploadedAt;
    }
}
