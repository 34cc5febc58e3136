package org.headwaters.member;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists that people type one entry a line, as with expertise and interests. */
public final class Lines {

    private Lines() {}

    /** The entries of a list: trimmed, without empty ones, each once whatever its case. */
    public static List<String> of(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        Arrays.stream((text == null ? "" : text).split("\\R"))
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> entries.putIfAbsent(line.toLowerCase(Locale.ROOT), line));
        return List.copyOf(entries.values());
    }

    /** The list as it is stored: one entry a line. */
    public static String tidy(String text) {
        return String.join("\n", of(text));
    }
}
