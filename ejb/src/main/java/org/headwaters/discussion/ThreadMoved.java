package org.headwaters.discussion;

import org.headwaters.platform.gate.Actor;

/**
 * Fired when a thread went to another space, in the same transaction.
 *
 * @param actor who moved it
 * @param threadId the thread
 * @param fromSpace where it was
 * @param toSpace where it is
 */
public record ThreadMoved(Actor actor, long threadId, long fromSpace, long toSpace) {}
