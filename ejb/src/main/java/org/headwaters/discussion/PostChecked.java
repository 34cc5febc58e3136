package org.headwaters.discussion;

import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Problems;

/**
 * Fired while a form is checked, before anything is changed, in the same transaction: each feature adds what is wrong with its own
 * fields, so that all problems are told at once.
 *
 * @param actor whoever writes
 * @param spaceId the space it is written in, or 0 when none was chosen
 * @param type the type of the thread, or null when none was chosen
 * @param threadId the thread, or null when it is about to be started
 * @param first whether it is the post that starts a thread
 * @param body the words as typed
 * @param fields what was sent beside the words
 * @param problems where to say what is wrong
 */
public record PostChecked(
        Actor actor,
        long spaceId,
        ThreadType type,
        Long threadId,
        boolean first,
        String body,
        PostFields fields,
        Problems problems) {}
