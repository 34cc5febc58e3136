package org.headwaters.discussion;

import java.time.Instant;

/**
 * A draft as its owner sees it.
 *
 * @param place where it belongs: {@code new-thread}, {@code reply:17} or {@code edit:17/3}
 * @param title the title, or empty
 * @param body the words
 * @param fields what else was filled in, as {@link PostFields#encoded} wrote it
 * @param savedAt when it was kept last
 */
public record DraftView(String place, String title, String body, String fields, Instant savedAt) {

    /** Place of a new thread. */
    public static final String NEW_THREAD = "new-thread";

    /** What else was filled in. */
    public PostFields postFields() {
        return PostFields.decoded(fields);
    }

    /** Place of a reply in a thread. */
    public static String reply(long threadId) {
        return "reply:" + threadId;
    }

    /** Place of an edit. */
    public static String edit(long threadId, int number) {
        return "edit:" + threadId + "/" + number;
    }

    /** The path of the page where one goes on writing. */
    public String path() {
        if (place.startsWith("reply:")) {
            return "/discussions/" + place.substring("reply:".length()) + "?resume=yes#reply";
        }
        if (place.startsWith("edit:")) {
            return "/discussions/" + place.substring("edit:".length()).replace("/", "/posts/") + "/edit";
        }
        return "/discussions/new";
    }
}
