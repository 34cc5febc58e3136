package org.headwaters.platform.owndata;

/**
 * A file that a member has sent.
 *
 * @param name what to call it, unlike all others
 * @param sha256 SHA-256 of its bytes
 */
public record OwnFile(String name, String sha256) {}
