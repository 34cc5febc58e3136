package org.headwaters.reader;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the first words of a text, with single spaces, and lets the rest fall. */
final class Words extends Writer {

    private final StringBuilder kept = new StringBuilder();
    private final int limit;
    private boolean space;
    private boolean cut;
    private int page = 1;
    private int begun = 1;

    Words(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            char c = text[i];
            if (c <= ' ' || c == '\u00a0' || Character.isISOControl(c) || c == '\ufffd' || c == '\ufeff') {
                space |= c != '\u00ad';
                continue;
            }
            if (full()) {
                cut = true;
                throw new Full();
            }
            if (begun < page) {
                kept.append("\f".repeat(page - begun));
                begun = page;
            } else if (space && !kept.isEmpty()) {
                kept.append(' ');
            }
            space = false;
            kept.append(c);
        }
    }

    /** What follows stands on this page, counted from 1. A form feed parts one page from the next, so that empty ones count too. */
    void page(int number) {
        page = Math.max(page, number);
    }

    /** Takes back all that was said about pages. */
    void withoutPages() {
        String text = kept.toString().replaceAll("\f+", " ");
        kept.setLength(0);
        kept.append(text);
    }

    boolean full() {
        return kept.length() + (space ? 1 : 0) >= limit;
    }

    /** Whether there was more than was kept. */
    boolean cut() {
        return cut;
    }

    int length() {
        return kept.length();
    }

    /** What was kept. Half a sign at the end goes. */
    String text() {
        int end = kept.length();
        if (end > 0 && Character.isHighSurrogate(kept.charAt(end - 1))) {
            end--;
        }
        return kept.substring(0, end);
    }

    void save(Path file) throws IOException {
        // Lone halves of signs become question marks instead of an exception.
        Files.write(file, text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
        // Nothing lies in between.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /** There are words enough; ends a parser that would go on. */
    static final class Full extends IOException {

        private static final long serialVersionUID = 1L;

        Full() {
            super("Enough words", null);
        }
    }
}
