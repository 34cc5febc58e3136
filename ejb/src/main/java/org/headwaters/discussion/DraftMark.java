package org.headwaters.discussion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a composer knows of the draft it writes on. It travels in the form as one hidden field, {@code post.draft}, written
 * {@code copy.version.tab}; anything else there is no mark.
 *
 * @param copy which of several drafts for the same place; empty for the first
 * @param version the version the words are based on; 0 when there was none
 * @param tab the window; empty without script
 */
public record DraftMark(String copy, int version, String tab) {

    /** Name of the field, without {@link PostFields#PREFIX}. */
    public static final String FIELD = "draft";

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9]{0,12})\\.(\\d{1,9}|1\\d{9})\\.([a-z0-9]{0,20})");
    private static final DraftMark ABSENT = new DraftMark("", -1, "");

    /** The mark among the fields of a form. */
    static DraftMark of(PostFields fields) {
        return read(fields.text(FIELD));
    }

    /** Reads what {@link #toString} wrote. */
    public static DraftMark read(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? new DraftMark(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3))
                : ABSENT;
    }

    /** Whether the form said nothing: then its words replace whatever is there. */
    public boolean absent() {
        return version < 0;
    }

    @Override
    public String toString() {
        return absent() ? "" : copy + "." + version + "." + tab;
    }
}
