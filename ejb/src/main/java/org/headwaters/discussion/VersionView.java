package org.headwaters.discussion;

import java.time.Instant;

/**
 * One version of a post, as it was until it was replaced.
 *
 * @param number its number among the older versions, from 1
 * @param body CommonMark; null when it is hidden from the reader
 * @param editorHandle who replaced it
 * @param editorName who replaced it
 * @param replacedAt when it was replaced
 * @param removal whether it was not replaced but removed
 * @param hidden whether it is hidden from everybody but coordinators
 */
public record VersionView(
        int number,
        String body,
        String editorHandle,
        String editorName,
        Instant replacedAt,
        boolean removal,
        boolean hidden) {

    /** The same without its words. */
    VersionView withheld() {
        return new VersionView(number, null, editorHandle, editorName, replacedAt, removal, hidden);
    }
}
