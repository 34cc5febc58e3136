package org.headwaters.web.frame;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of a CSV file (RFC 4180) that a spreadsheet opens without running anything. */
public final class Csv {

    private Csv() {}

    /** One line with its end. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    public static String line(Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n'].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
