package org.headwaters.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody looks for, read from what they typed. There is nothing one can type that is wrong: signs are words or nothing, a quote
 * without an end is no quote, and what goes beyond the bounds is not looked at.
 *
 * @param text what was typed, in one line
 * @param parts words and phrases, in their order
 */
public record Sought(String text, List<Part> parts) {

    /** Longest text in characters; what is longer is cut. */
    public static final int LONGEST = 300;
    /** Most words and phrases. */
    public static final int MOST = 16;

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

    /**
     * A word or a phrase.
     *
     * @param words as typed
     * @param phrase whether it stood in quotes
     * @param without whether results must not have it
     */
    public record Part(String words, boolean phrase, boolean without) {}

    /** Reads what was typed; null counts as empty. */
    public static Sought of(String typed) {
        String given = typed == null ? "" : typed.substring(0, Math.min(typed.length(), 4 * LONGEST));
        String line = Words.line(given);
        if (line.codePointCount(0, line.length()) > LONGEST) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
        }
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < line.length() && parts.size() < MOST) {
            if (line.charAt(at) == ' ') {
                at++;
                continue;
            }
            boolean without = line.charAt(at) == '-' && at + 1 < line.length() && line.charAt(at + 1) != ' ';
            int begin = without ? at + 1 : at;
            int close = quote(line, begin) ? closing(line, begin + 1) : -1;
            int end = close;
            if (close < 0) {
                end = line.indexOf(' ', begin);
                end = end < 0 ? line.length() : end;
            }
            add(parts, line.substring(close < 0 ? begin : begin + 1, end), close >= 0, without);
            at = close < 0 ? end : end + 1;
        }
        return new Sought(line, List.copyOf(parts));
    }

    /** Whether nothing is looked for. */
    public boolean none() {
        return parts.stream().allMatch(Part::without);
    }

    private static void add(List<Part> parts, String words, boolean phrase, boolean without) {
        String clean = words.strip();
        if (clean.codePoints().anyMatch(point -> !QUOTES.contains(Character.toString(point)))) {
            parts.add(new Part(clean, phrase, without));
        }
    }

    private static boolean quote(String line, int at) {
        return QUOTES.indexOf(line.charAt(at)) >= 0;
    }

    private static int closing(String line, int from) {
        for (int at = from; at < line.length(); at++) {
            if (quote(line, at)) {
                return at;
            }
        }
        return -1;
    }
}
