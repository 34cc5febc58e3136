package org.headwaters.reference;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links in rendered words that say nothing but their own address, and lets them say something else. */
final class BareLinks {

    /** As the sanitizer writes a link, with the same characters as address and as words. */
    private static final Pattern BARE = Pattern.compile("(<a href=\"([^\"<>]+)\"[^<>]*>)\\2</a>");

    private static final Pattern CHARACTER = Pattern.compile("&(?:#(\\d{1,6})|amp);");

    private BareLinks() {}

    /**
     * Replaces what bare links say.
     *
     * @param html rendered and sanitized
     * @param title what a link to an address says, as plain text; null leaves the address
     * @return HTML as safe as before: only text between the tags is replaced, and it is escaped
     */
    static String say(String html, Function<String, String> title) {
        Matcher link = BARE.matcher(html);
        StringBuilder said = new StringBuilder();
        while (link.find()) {
            String words = title.apply(plain(link.group(2)));
            link.appendReplacement(
                    said,
                    Matcher.quoteReplacement(words == null ? link.group() : link.group(1) + escaped(words) + "</a>"));
        }
        return link.appendTail(said).toString();
    }

    private static String plain(String attribute) {
        return CHARACTER
                .matcher(attribute)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? "&" : Character.toString(Integer.parseInt(found.group(1)))));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }
}
