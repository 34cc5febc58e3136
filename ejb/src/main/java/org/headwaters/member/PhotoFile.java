package org.headwaters.member;

import java.time.Instant;

/**
 * The bytes of a photo, a JPEG.
 *
 * @param token what stands in its address
 * @param sha256 SHA-256 of the bytes
 * @param size in bytes
 * @param takenAt when it was taken in
 */
public record PhotoFile(String token, String sha256, long size, Instant takenAt) {

    /** The path of a photo, or null where there is no token. */
    public static String path(String handle, String token, boolean large) {
        return token.isEmpty() ? null : "/photos/" + handle + "/" + name(token, large);
    }

    /** The last part of the path. */
    public static String name(String token, boolean large) {
        return token + (large ? "-l.jpg" : "-s.jpg");
    }
}
