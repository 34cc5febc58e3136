package org.headwaters.discussion;

import java.util.List;

/**
 * One page of a list of threads.
 *
 * @param rows the threads
 * @param next where the next page begins, or null on the last page
 * @param cut whether it ends where looking ended and not because it is full: older threads may fit too
 */
public record ThreadPage(List<ThreadRow> rows, ThreadFilter.Cursor next, boolean cut) {

    /** Threads that are looked at for a page of which not all there are can be looked at. */
    public static final int LOOKED_AT = ThreadWindow.MOST;
}
