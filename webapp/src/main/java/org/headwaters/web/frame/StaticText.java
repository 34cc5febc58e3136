package org.headwaters.web.frame;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file under {@code /static} as it is sent. In a script {@code "@{composer.kept}"} stands for the sentence {@code kept} of the bundle
 * {@code composer}: what a script alone says travels once with the script, which browsers keep, and not with every page.
 */
final class StaticText {

    private static final Pattern WORDS = Pattern.compile("\"@\\{(\\w+)\\.([\\w.]+)}\"");

    private StaticText() {}

    /** The bytes of a file, null where there is none. */
    static byte[] read(ServletContext context, String name) throws IOException {
        try (InputStream in = context.getResourceAsStream("/static/" + name)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            return name.endsWith(".js")
                    ? said(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                    : bytes;
        }
    }

    /** A script with its sentences in it. */
    static String said(String script) {
        return WORDS.matcher(script)
                .replaceAll(name -> Matcher.quoteReplacement(quoted(Words.of(name.group(1), name.group(2)))));
    }

    private static String quoted(String sentence) {
        return '"' + sentence.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
