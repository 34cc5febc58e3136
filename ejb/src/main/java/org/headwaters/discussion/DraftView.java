package org.headwaters.discussion;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A draft as its owner sees it.
 *
 * @param place where it belongs: {@code new-thread}, {@code reply:17} or {@code edit:17/3}
 * @param title the title, or empty
 * @param body the words
 * @param fields what else was filled in, as {@link PostFields#encoded} wrote it
 * @param savedAt when it was kept last
 * @param version its version
 */
public record DraftView(String place, String title, String body, String fields, Instant savedAt, int version) {

    /** Parts the place from the mark of one of several drafts. */
    private static final String COPY = "~";

    private static final Pattern IN_THREAD = Pattern.compile("(?:reply|edit):(?<thread>\\d+)(?:/(?<number>\\d+))?");

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

    /**
     * The place of one of several drafts.
     *
     * @param place where it belongs
     * @param copy which one; empty, or of an unknown shape, for the first
     */
    public static String copy(String place, String copy) {
        return copy.matches("[a-z0-9]{1,12}") ? place + COPY + copy : place;
    }

    /** Which of several drafts for the same place it is; empty for the first. */
    public String copy() {
        int at = place.indexOf(COPY);
        return at < 0 ? "" : place.substring(at + 1);
    }

    /** The thread it belongs to; 0 where it begins one. */
    public long threadId() {
        Matcher parts = IN_THREAD.matcher(place);
        return parts.lookingAt() ? Long.parseLong(parts.group("thread")) : 0;
    }

    /** The number of the post it changes; 0 where it is a post of its own. */
    public int number() {
        Matcher parts = IN_THREAD.matcher(place);
        return parts.lookingAt() && parts.group("number") != null ? Integer.parseInt(parts.group("number")) : 0;
    }

    /** What a composer that begins with this draft knows of it. */
    public DraftMark mark() {
        return new DraftMark(copy(), version, "");
    }

    /** The path of the page where one goes on writing. */
    public String path() {
        String plain = place.split(COPY)[0];
        String copy = copy().isEmpty() ? "" : "draft=" + copy();
        if (plain.startsWith("reply:")) {
            return "/discussions/" + plain.substring("reply:".length()) + "?resume=yes"
                    + (copy.isEmpty() ? "" : "&" + copy) + "#reply";
        }
        String query = copy.isEmpty() ? "" : "?" + copy;
        if (plain.startsWith("edit:")) {
            return "/discussions/" + plain.substring("edit:".length()).replace("/", "/posts/") + "/edit" + query;
        }
        return "/discussions/new" + query;
    }
}
