package org.headwaters.search;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it goes into the index and out of the search box: one form of each letter, nothing that no text needs. */
final class Words {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

    private static final Pattern CONSTANT = Pattern.compile("(?m)^[A-Z]+(?:_[A-Z]+)+$");

    private Words() {}

    /** The text with one form of each letter; marks that turn the direction of writing and lone surrogates are gone. */
    static String clean(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .filter(point -> Character.getType(point) != Character.FORMAT || point == 0x200C || point == 0x200D)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFKC);
    }

    /** In one line. */
    static String line(String text) {
        return BLANK.matcher(clean(text)).replaceAll(" ").strip();
    }

    /** Facts, one on each line: a constant such as IN_FORCE is found as words. */
    static String facts(String lines) {
        return lines == null
                ? ""
                : CONSTANT.matcher(lines).replaceAll(found -> found.group().replace('_', ' '));
    }

    /** The headings of a text in CommonMark. */
    static String headings(String body) {
        StringBuilder all = new StringBuilder();
        HEADING.matcher(body).results().limit(50).forEach(found -> all.append(found.group(1))
                .append('\n'));
        return all.toString();
    }
}
