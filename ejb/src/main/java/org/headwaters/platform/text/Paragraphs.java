package org.headwaters.platform.text;

import java.util.Arrays;
import java.util.List;

/** Plain text of several lines as pages show it. */
public final class Paragraphs {

    private static final String MORE = "\u2026";

    private Paragraphs() {}

    /** The paragraphs of a text; none of an empty one or of null. */
    public static List<String> of(String text) {
        return Arrays.stream((text == null ? "" : text).split("\\R+"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The beginning of a text in one line, cut between words where it is longer than so many characters. */
    public static String beginning(String text, int limit) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= limit ? line : cut(line, limit);
    }

    /** The first words of a line that are no longer than so many characters, with a sign that more follows. */
    static String cut(String line, int limit) {
        int most = Math.min(limit, line.codePointCount(0, line.length()));
        String cut = line.substring(0, line.offsetByCodePoints(0, most));
        int space = cut.lastIndexOf(' ');
        return (space > limit / 2 ? cut.substring(0, space) : cut) + MORE;
    }
}
