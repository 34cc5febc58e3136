package org.headwaters.platform.files;

/**
 * Event: a file has got its place. Observers run in the same transaction, or after it.
 *
 * @param sha256 SHA-256 of its bytes
 * @param mediaType what our own check found it to be
 */
public record FileArrived(String sha256, String mediaType) {}
