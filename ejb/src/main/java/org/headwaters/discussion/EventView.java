package org.headwaters.discussion;

import java.time.Instant;

/**
 * What was done to a thread, for one reader.
 *
 * @param afterNumber number of the post it is told after
 * @param kind what was done
 * @param actorHandle who did it
 * @param actorName who did it
 * @param reason why, or empty
 * @param posts how many posts came or went
 * @param otherPath path of the other thread, or null when there is none or the reader may not read it
 * @param otherTitle its title, or null likewise
 * @param spaceName the space it came from, or null when there is none or the reader may not read it
 * @param at when
 */
public record EventView(
        int afterNumber,
        ThreadEvent.Kind kind,
        String actorHandle,
        String actorName,
        String reason,
        int posts,
        String otherPath,
        String otherTitle,
        String spaceName,
        Instant at) {}
