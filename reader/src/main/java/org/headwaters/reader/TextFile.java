package org.headwaters.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads plain text and captions. What came in was turned into UTF-8 before it was kept. */
final class TextFile {

    /** Numbers, times and notes of captions, which nobody looks for. */
    private static final Pattern CUE =
            Pattern.compile("\\ufeff?WEBVTT.*|(NOTE|STYLE|REGION)( .*)?|\\d+|(\\d+:)?\\d+:\\d+[.,]\\d+ +-->.*");

    private static final Pattern MARK = Pattern.compile("<[^<>]{0,80}>");
    private static final int BLOCK = 16 * 1024;

    private TextFile() {}

    static void read(Path file, String type, Path folder) throws IOException {
        boolean captions = type.equals("text/vtt") || type.equals("application/x-subrip");
        Words words = new Words(Reader.MOST_WORDS);
        try (BufferedReader in =
                new BufferedReader(new java.io.InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            if (captions) {
                captions(in, words);
            } else {
                char[] block = new char[BLOCK];
                for (int n = in.read(block); n >= 0; n = in.read(block)) {
                    words.write(block, 0, n);
                }
            }
        } catch (Words.Full enough) {
            // The rest is let fall.
        }
        words.save(folder.resolve("words"));
        Facts facts = new Facts();
        facts.put("cut", words.cut());
        facts.save(folder);
    }

    private static void captions(BufferedReader in, Words words) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!CUE.matcher(line.strip()).matches()) {
                words.write(MARK.matcher(line).replaceAll("") + "\n");
            }
        }
    }
}
