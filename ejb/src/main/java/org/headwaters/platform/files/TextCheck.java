package org.headwaters.platform.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a text file from end to end. UTF-8 is kept as it is; what spreadsheets on Windows save (windows-1252, or UTF-16 with its
 * mark) is turned into UTF-8, so that everybody reads the same letters. Control characters mean that it is no text.
 */
final class TextCheck {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BLOCK = 32 * 1024;
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)<(?:!doctype|html|head|body|script|svg|iframe|object|embed|meta|\\?xml|\\?php|\\?=|%)");

    private TextCheck() {}

    /** The character set the file is written in; refuses what is no text and what is a web page or program in disguise. */
    static Charset check(Path file, byte[] head) throws IOException {
        Charset found = null;
        for (Charset candidate : candidates(head)) {
            if (decodes(file, candidate)) {
                found = candidate;
                break;
            }
        }
        if (found == null) {
            throw Refusal.of(Refusal.CHARACTERS);
        }
        if (MARKUP.matcher(beginning(new String(head, found))).lookingAt()) {
            throw Refusal.of(Refusal.MARKUP);
        }
        return found;
    }

    /** Whether the file must be written anew as UTF-8. */
    static boolean needsRewrite(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_8);
    }

    /** Writes the file anew as UTF-8. */
    static void rewrite(Path file, Charset charset, OutputStream target) throws IOException {
        try (Reader reader = reader(file, charset)) {
            Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
            char[] block = new char[BLOCK];
            for (int n = reader.read(block); n >= 0; n = reader.read(block)) {
                writer.write(block, 0, n);
            }
            writer.flush();
        }
    }

    /** The text without the space and comments before it. A loop, because a pattern would recurse over 60,000 spaces. */
    private static String beginning(String text) {
        String rest = text.replace("\ufeff", "").strip();
        while (rest.startsWith("<!--") && rest.contains("-->")) {
            rest = rest.substring(rest.indexOf("-->") + 3).strip();
        }
        return rest;
    }

    private static List<Charset> candidates(byte[] head) {
        boolean bigEnd = head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
        boolean littleEnd = head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
        return bigEnd || littleEnd ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, WINDOWS);
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        try (Reader reader = reader(file, charset)) {
            char[] block = new char[BLOCK];
            for (int n = reader.read(block); n >= 0; n = reader.read(block)) {
                for (int i = 0; i < n; i++) {
                    char c = block[i];
                    if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7F) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
