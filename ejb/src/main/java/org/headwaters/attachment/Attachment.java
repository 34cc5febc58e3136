package org.headwaters.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Numbered;
import org.headwaters.resource.TakenFile;

/** A file that hangs on a post. */
@Entity
@Table(name = "attachment")
public class Attachment extends Numbered {

    @Column(name = "post_id")
    private Long postId;

    @Column(name = "name")
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    /** SIZE is a word of JPQL. */
    @Column(name = "size")
    private long bytes;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "alt")
    private String alt;

    @Column(name = "width")
    private Integer width;

    @Column(name = "height")
    private Integer height;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    /** For JPA. */
    protected Attachment() {}

    /**
     * A file on a post.
     *
     * @param alt what a picture shows; empty when it only decorates; null for anything but a picture
     * @param size how large a picture is, or null
     */
    public Attachment(Long postId, TakenFile file, String alt, PictureSize size) {
        this.postId = postId;
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.bytes = file.size();
        this.sha256 = file.sha256();
        this.uploadedAt = file.sentAt();
        this.alt = alt;
        this.width = size == null ? null : size.width();
        this.height = size == null ? null : size.height();
    }

    /** Says anew what a picture shows. */
    void describe(String newAlt) {
        alt = newAlt;
    }

    boolean picture() {
        return alt != null;
    }
}
