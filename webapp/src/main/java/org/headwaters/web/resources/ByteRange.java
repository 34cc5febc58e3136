package org.headwaters.web.resources;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a file a request wants (RFC 9110, section 14). One range is served; several, or what cannot be read, count as not
 * asked for, which the standard allows.
 *
 * @param first number of the first byte, from 0
 * @param last number of the last byte
 */
record ByteRange(long first, long last) {

    /** What no byte of the file satisfies. */
    static final ByteRange NONE = new ByteRange(-1, -1);

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Reads the header {@code Range}.
     *
     * @return the range, null for the whole file, or {@link #NONE}
     */
    static ByteRange of(String header, long size) {
        Matcher matcher = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return null;
        }
        if (matcher.group(1).isEmpty()) {
            long count = Math.min(size, Long.parseLong(matcher.group(2)));
            return count == 0 ? NONE : new ByteRange(size - count, size - 1);
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        if (!matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < first) {
            return null;
        }
        return first >= size ? NONE : new ByteRange(first, last);
    }

    long length() {
        return last - first + 1;
    }
}
