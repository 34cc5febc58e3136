package org.headwaters.attachment;

/**
 * A file under a post.
 *
 * @param id its id
 * @param postId its post
 * @param name its name
 * @param mediaType what our own check found it to be
 * @param size in bytes
 * @param alt what a picture shows; empty when it only decorates; null for anything but a picture
 * @param width width of a picture in pixels, or null when it is not known
 * @param height height of a picture in pixels, or null when it is not known
 */
public record AttachmentView(
        long id, long postId, String name, String mediaType, long size, String alt, Integer width, Integer height) {

    /** Whether it is a picture. */
    public boolean picture() {
        return alt != null;
    }
}
