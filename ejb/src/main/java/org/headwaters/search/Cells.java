package org.headwaters.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads what a column of a row holds for the index. */
final class Cells {

    /** Seconds of a time, to be followed by it and a bracket. */
    static final String SECOND = "TIMESTAMPDIFF(SECOND, '1970-01-01', ";

    private Cells() {}

    /** Ids that a statement has joined with commas. */
    static List<Long> numbers(String joined) {
        return joined == null || joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }

    /** A constant's name as words: SLIDE_DECK is found by "slide deck". */
    static String spoken(String constant) {
        return none(constant).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A text, empty where there is none. */
    static String none(String text) {
        return text == null ? "" : text;
    }
}
