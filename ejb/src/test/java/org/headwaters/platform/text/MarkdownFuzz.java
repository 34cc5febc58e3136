package org.headwaters.platform.text;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What Jazzer feeds: any bytes as a text, rendered and sanitized. A finding is an exception, markup beyond our list, HTML out of all
 * proportion, or more than a few seconds (Jazzer's own limit). Run it with {@code ./mvnw -Pfuzz -pl ejb};
 * {@link MarkdownFuzzTest} replays what it once found.
 */
public final class MarkdownFuzz {

    private static final Markdown MARKDOWN = new Markdown();
    private static final int LONGEST = 2_000_000;

    private MarkdownFuzz() {}

    /** One input. */
    public static void fuzzerTestOneInput(byte[] input) {
        check(new String(input, StandardCharsets.UTF_8));
    }

    static void check(String text) {
        String html = MARKDOWN.render(text);
        // The sanitizer parts two braces with an empty comment, so that no template language finds its marks.
        List<String> faults = StrictHtml.faults(html.replace("{<!-- -->", "{"));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Markup that nobody may write: " + faults);
        }
        if (html.length() > LONGEST) {
            throw new IllegalStateException("HTML of " + html.length() + " characters");
        }
        MARKDOWN.mentions(text);
        MARKDOWN.excerpt(text, 200);
        MARKDOWN.ownWords(text, 200);
    }
}
