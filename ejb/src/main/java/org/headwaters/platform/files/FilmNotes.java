package org.headwaters.platform.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Takes the notes out of a film or sound of the MP4 family: telephones write there where it was taken, and by which device. The boxes with
 * notes become empty space of the same length, because a film's index says at which byte each picture stands.
 */
final class FilmNotes {

    private static final int HEADER = 8;
    private static final long MASK = 0xFFFFFFFFL;
    /** A film of many hours has fewer. */
    private static final int MOST_BOXES = 1_000_000;
    /** Boxes that hold boxes stand four deep in any real film. */
    private static final int DEEPEST = 8;

    private static final int BLOCK = 64 * 1024;
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> NOTES = Set.of("udta", "meta", "uuid");
    private static final Set<String> OUTER = Set.of("moov", "trak", "mdia", "moof", "traf");

    private final FileChannel channel;
    private final List<Span> spans = new ArrayList<>();
    private int boxes;

    private FilmNotes(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * A piece of a file with notes.
     *
     * @param at where the mark of empty space is written
     * @param mark the mark
     * @param from the first byte that becomes zero
     * @param to the byte behind the last one
     */
    record Span(long at, byte[] mark, long from, long to) {}

    /**
     * Where the notes of a file stand; none for a file without.
     *
     * @throws EOFException when there is no end to its boxes, so that nobody can say whether all notes were found
     */
    static List<Span> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            FilmNotes notes = new FilmNotes(channel);
            notes.walk(0, channel.size(), 0);
            return notes.spans;
        }
    }

    private void walk(long from, long to, int depth) throws IOException {
        long at = from;
        while (at + HEADER <= to) {
            if (++boxes > MOST_BOXES || depth > DEEPEST) {
                throw new EOFException("No end to the boxes");
            }
            ByteBuffer header = ByteBuffer.allocate(2 * HEADER);
            while (header.hasRemaining() && channel.read(header, at + header.position()) > 0) {
                // Read on until the header is whole or the file ends.
            }
            int length = HEADER;
            long size = header.getInt(0) & MASK;
            if (size == 1) {
                length = 2 * HEADER;
                size = header.getLong(HEADER);
            } else if (size == 0) {
                size = to - at;
            }
            if (size < length || size > to - at) {
                return;
            }
            String name = new String(header.array(), 4, 4, StandardCharsets.ISO_8859_1);
            if (NOTES.contains(name)) {
                spans.add(new Span(at + 4, FREE, at + length, at + size));
            } else if (OUTER.contains(name)) {
                walk(at + length, at + size, depth + 1);
            }
            at += size;
        }
    }

    /** Writes the file with empty space where the notes were. */
    static void copy(Path file, List<Span> spans, OutputStream out) throws IOException {
        byte[] block = new byte[BLOCK];
        long at = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                for (Span span : spans) {
                    clear(block, at, n, span);
                }
                out.write(block, 0, n);
                at += n;
            }
        }
    }

    private static void clear(byte[] block, long at, int n, Span span) {
        for (int i = 0; i < span.mark.length; i++) {
            long letter = span.at + i - at;
            if (letter >= 0 && letter < n) {
                block[(int) letter] = span.mark[i];
            }
        }
        long from = Math.max(span.from, at);
        long to = Math.min(span.to, at + n);
        if (from < to) {
            Arrays.fill(block, (int) (from - at), (int) (to - at), (byte) 0);
        }
    }
}
