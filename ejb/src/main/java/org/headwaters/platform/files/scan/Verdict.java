package org.headwaters.platform.files.scan;

/**
 * What a virus scanner says about a file.
 *
 * @param kind the answer
 * @param found what was found, or why there is no answer; empty otherwise
 */
public record Verdict(Kind kind, String found) {

    /** The kinds of answers. */
    public enum Kind {
        /** Nothing was found, or no scanner is set. */
        CLEAN,
        /** Something was found. */
        FOUND,
        /** There is no answer now; the file is held until there is one. */
        UNKNOWN
    }
}
