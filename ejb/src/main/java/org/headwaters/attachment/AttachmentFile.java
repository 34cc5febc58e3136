package org.headwaters.attachment;

import java.time.Instant;

/**
 * A file to fetch.
 *
 * @param id its id
 * @param postId its post
 * @param name its name
 * @param mediaType what our own check found it to be
 * @param size in bytes
 * @param sha256 SHA-256 of its bytes
 * @param uploadedAt when it came
 */
public record AttachmentFile(
        long id, long postId, String name, String mediaType, long size, String sha256, Instant uploadedAt) {}
