package org.headwaters.resource;

import java.util.List;

/**
 * What a link leads to.
 *
 * @param resource the resource, or null when the link has ended
 * @param files the newest version of each of its files
 */
public record SharedItem(ResourceView resource, List<FileVersion> files) {

    /** What a link that has ended leads to. */
    static final SharedItem ENDED = new SharedItem(null, List.of());

    /** Whether the link has ended. */
    public boolean ended() {
        return resource == null;
    }
}
