package org.headwaters.discussion;

import java.time.Instant;

/**
 * A number of a thread without words.
 *
 * @param number the number
 * @param removal by whom the post was removed, or null when it went to another thread
 * @param reason why it was removed, or empty
 * @param at when it was removed, or null
 * @param path where the post is now, or null when it was removed or the reader may not read it there
 * @param title title of the thread it is in now, or null likewise
 */
public record GoneView(int number, Removal removal, String reason, Instant at, String path, String title) {

    /** Whether it went to another thread. */
    public boolean moved() {
        return removal == null;
    }
}
