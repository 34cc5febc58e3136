package org.headwaters.resource;

import java.time.Instant;
import org.headwaters.platform.files.FileArrived;

/**
 * A file that waited and now belongs to something.
 *
 * @param name its cleaned name
 * @param mediaType what it truly is
 * @param size in bytes
 * @param sha256 SHA-256 of its bytes, their name in the store
 * @param sentAt when it came
 */
public record TakenFile(String name, String mediaType, long size, String sha256, Instant sentAt) {

    /** What to tell everybody who reads files. */
    public FileArrived arrived() {
        return new FileArrived(sha256, mediaType);
    }
}
