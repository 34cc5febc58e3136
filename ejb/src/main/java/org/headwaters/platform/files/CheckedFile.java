package org.headwaters.platform.files;

/**
 * A file that may be kept.
 *
 * @param name its cleaned name
 * @param kind what it truly is
 * @param content its bytes as they shall be kept: what was sent, or a copy without place data
 */
public record CheckedFile(String name, FileKind kind, IncomingFile content) {}
