package org.headwaters.discussion;

import java.util.List;
import org.headwaters.platform.gate.Actor;

/**
 * Fired when posts went from one thread to another, in the same transaction. A post keeps its id, so what hangs on the id goes with it;
 * whoever keeps thread and number must follow.
 *
 * @param actor who moved them
 * @param fromThread where they were
 * @param toThread where they are
 * @param toSpace the space of that thread
 * @param whole whether all of the thread went: it is merged into the other one, and its address leads there
 * @param posts the posts in their order
 */
public record PostsMoved(Actor actor, long fromThread, long toThread, long toSpace, boolean whole, List<Moved> posts) {

    /**
     * One post.
     *
     * @param postId its id, before and after
     * @param oldNumber its number before
     * @param newNumber its number now
     */
    public record Moved(long postId, int oldNumber, int newNumber) {}
}
