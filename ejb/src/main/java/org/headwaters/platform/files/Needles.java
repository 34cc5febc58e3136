package org.headwaters.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for short ASCII words in bytes that stream by, also where a word lies across two blocks. Zero bytes are skipped, so UTF-16 is seen through. */
final class Needles {

    private final List<String> words;
    private final int overlap;
    private String rest = "";
    private String found;

    Needles(String... words) {
        this.words = List.of(words);
        this.overlap = this.words.stream().mapToInt(String::length).max().orElse(1) - 1;
    }

    void feed(byte[] bytes, int length) {
        if (found != null) {
            return;
        }
        byte[] dense = new byte[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] != 0) {
                dense[count++] = bytes[i];
            }
        }
        String text = rest + new String(dense, 0, count, StandardCharsets.ISO_8859_1);
        found = words.stream().filter(text::contains).findFirst().orElse(null);
        rest = text.substring(Math.max(0, text.length() - overlap));
    }

    /** Whether any of the words has come by. */
    boolean any() {
        return found != null;
    }
}
