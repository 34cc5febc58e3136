package org.headwaters.resource;

/**
 * A file that was sent and waits for its form.
 *
 * @param key by which the form names it
 * @param name its cleaned name
 * @param mediaType what it truly is
 * @param size in bytes
 */
public record UploadView(String key, String name, String mediaType, long size) {}
