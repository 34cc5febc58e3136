package org.headwaters.platform.files;

/**
 * Bytes that lie safely in the store.
 *
 * @param sha256 their SHA-256 in lower-case hexadecimal, also their name in the store
 * @param size how many they are
 */
public record StoredBlob(String sha256, long size) {}
