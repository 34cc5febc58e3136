package org.headwaters.link;

/**
 * One end of a link: a resource or a thread.
 *
 * @param resource id of the resource, or null
 * @param thread id of the thread, or null
 */
public record LinkEnd(Long resource, Long thread) {

    /** A resource. */
    public static LinkEnd ofResource(long id) {
        return new LinkEnd(id, null);
    }

    /** A thread. */
    public static LinkEnd ofThread(long id) {
        return new LinkEnd(null, id);
    }
}
