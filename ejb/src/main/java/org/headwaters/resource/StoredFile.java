package org.headwaters.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headwaters.platform.database.Numbered;
import org.headwaters.platform.files.FileKind;

/**
 * One version of a file of a resource: its name and what it is. Its bytes lie in the file store under their SHA-256. The versions of one
 * file share a series; which of them is the newest, and which file leads, {@link ItemFiles} settles.
 */
@Entity
@Table(name = "stored_file")
public class StoredFile extends Numbered {

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

    @Column(name = "uploaded_by")
    private Long uploadedBy;

    @Column(name = "series")
    private String series;

    @Column(name = "number")
    private int number = 1;

    @Column(name = "place")
    private int place = 1;

    @Column(name = "newest")
    private boolean newest = true;

    /** The resource again when this leads. Changed by statements in their right order, because the column is unique. */
    @Column(name = "leading_of", updatable = false)
    private Long leadingOf;

    @Column(name = "note")
    private String note = "";

    /** What a picture shows, for those who do not see it. */
    @Column(name = "alt")
    private String alt = "";

    @Column(name = "removed_at")
    private Instant removedAt;

    /** For JPA. */
    protected StoredFile() {}

    /** The first version of a file whose bytes are in the store. */
    public StoredFile(
            Long resourceId,
            String name,
            String mediaType,
            long size,
            String sha256,
            Long uploadedBy,
            Instant uploadedAt) {
        this.resourceId = resourceId;
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = size;
        this.sha256 = sha256;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
        this.series = UUID.randomUUID().toString();
    }

    /** Makes it the file that lists and cards show; for the first file of a new resource. */
    public StoredFile lead() {
        leadingOf = resourceId;
        return this;
    }

    /** Puts it behind others. */
    public void put(int at) {
        place = at;
    }

    /** Makes this the next version of a file. */
    public void follow(StoredFile before, String whatChanged) {
        before.newest = false;
        series = before.series;
        number = before.number + 1;
        place = before.place;
        alt = before.alt;
        note = whatChanged;
    }

    void rename(String newName) {
        name = newName;
    }

    /** Says what it shows. */
    public StoredFile describe(String words) {
        alt = words;
        return this;
    }

    /** Says what it shows, where it is a picture. */
    StoredFile describedIfPicture(String words) {
        return picture() ? describe(words) : this;
    }

    boolean picture() {
        return FileKind.ofMediaType(mediaType).map(FileKind::picture).orElse(false);
    }

    void remove(Instant at) {
        removedAt = at;
    }

    Long resourceId() {
        return resourceId;
    }

    Long uploadedBy() {
        return uploadedBy;
    }

    String name() {
        return name;
    }

    String series() {
        return series;
    }

    int number() {
        return number;
    }

    boolean newest() {
        return newest;
    }

    boolean removed() {
        return removedAt != null;
    }
}
