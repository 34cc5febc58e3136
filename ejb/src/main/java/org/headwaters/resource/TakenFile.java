package org.headwaters.resource;

import java.time.Instant;

/**
 * A file that waited and now belongs to something.
 *
 * @param name its cleaned name
 * @param mediaType what it truly is
 * @param size in bytes
 * @param sha256 SHA-256 of its bytes, their name in the store
 * @param sentAt when it came
 */
public record TakenFile(String name, String mediaType, long size, String sha256, Instant sentAt) {}
