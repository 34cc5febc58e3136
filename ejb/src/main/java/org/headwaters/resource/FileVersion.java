package org.headwaters.resource;

import java.time.Instant;
import org.headwaters.platform.files.FileKind;

/**
 * One version of a file of a resource.
 *
 * @param id its id, by which it has an address of its own
 * @param resourceId its resource
 * @param series what all versions of the file share
 * @param number its number among them, from 1
 * @param newest whether it is the last
 * @param name its name
 * @param mediaType what our own check found it to be
 * @param size in bytes
 * @param sha256 SHA-256 of its bytes, their name in the store
 * @param note what changed; empty for the first version
 * @param uploadedAt when it came
 * @param uploaderHandle who sent it, or null
 * @param uploaderName who sent it, or null
 * @param alt what a picture shows; empty while nobody has said so
 * @param removedAt when it was removed, or null
 */
public record FileVersion(
        long id,
        long resourceId,
        String series,
        int number,
        boolean newest,
        String name,
        String mediaType,
        long size,
        String sha256,
        String note,
        Instant uploadedAt,
        String uploaderHandle,
        String uploaderName,
        String alt,
        Instant removedAt) {

    /** What kind of file it is, or null for one that is not taken any more. */
    public FileKind kind() {
        return FileKind.ofMediaType(mediaType).orElse(null);
    }

    /** Whether it is a picture. */
    public boolean picture() {
        return kind() != null && kind().picture();
    }

    /** Whether it was removed: then it has no bytes any more. */
    public boolean removed() {
        return removedAt != null;
    }
}
