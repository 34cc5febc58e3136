package org.headwaters.platform.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the notes in a film or sound of the WebM family: its tags, where telephones write where it was taken, and what is attached to it.
 * An element with notes becomes an empty one of the same length, so that no byte moves. The file is walked from element to element to its
 * end; one that cannot be walked is refused, because nobody could say whether all notes were found.
 */
final class WebmNotes {

    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long TAGS = 0x1254C367L;
    private static final long ATTACHMENTS = 0x1941A469L;
    /** A checksum of what holds it, which is not right any more. */
    private static final long CHECKSUM = 0xBF;

    private static final Set<Long> NOTES = Set.of(TAGS, ATTACHMENTS, CHECKSUM);
    private static final byte EMPTY = (byte) 0xEC;

    /** A live recording has an element for each picture. */
    private static final int MOST_ELEMENTS = 5_000_000;

    private static final int LONGEST_ID = 4;
    private static final int LONGEST_LENGTH = 8;
    private static final int BYTE = 0xFF;
    private static final int BITS = 8;
    private static final int BITS_IN_LENGTH = 7;

    private final FileChannel channel;
    private final long end;

    private WebmNotes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.end = channel.size();
    }

    /**
     * What an element begins with.
     *
     * @param id its id
     * @param length how many bytes id and length take
     * @param size how many bytes follow, or -1 where it does not say
     */
    private record Head(long id, int length, long size) {}

    /** Where the notes of a file stand; none for a file without. */
    static List<FilmNotes.Span> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new WebmNotes(channel).walk();
        }
    }

    private List<FilmNotes.Span> walk() throws IOException {
        List<FilmNotes.Span> spans = new ArrayList<>();
        long at = 0;
        for (int elements = 0; at < end; elements++) {
            Head head = head(at);
            if (elements > MOST_ELEMENTS) {
                throw new EOFException("No end to the elements");
            }
            boolean open = head.size < 0;
            if (head.id == SEGMENT || open && head.id == CLUSTER) {
                // What is in it is walked as what stands beside it: no element is called the same in both places.
                at += head.length;
                continue;
            }
            // A recording that was cut off ends in the middle of an element.
            long next = open ? end : Math.min(end, at + head.length + head.size);
            if (NOTES.contains(head.id)) {
                spans.add(empty(at, next));
            } else if (open) {
                throw new EOFException("An element without an end");
            }
            at = next;
        }
        return spans;
    }

    /** An element of the same length with nothing in it. */
    private static FilmNotes.Span empty(long from, long to) {
        long whole = to - from;
        int digits = whole > LONGEST_LENGTH ? LONGEST_LENGTH : 1;
        long left = whole - 1 - digits;
        byte[] mark = new byte[1 + digits];
        mark[0] = EMPTY;
        for (int i = digits; i > 0; i--) {
            mark[i] = (byte) left;
            left >>= BITS;
        }
        mark[1] |= (byte) (1 << (BITS - digits));
        return new FilmNotes.Span(from, mark, from + mark.length, to);
    }

    private Head head(long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_ID + LONGEST_LENGTH);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {
            // Read on until the head is whole or the file ends.
        }
        bytes.flip();
        int idLength = digits(bytes, 0, LONGEST_ID);
        int sizeLength = digits(bytes, idLength, LONGEST_LENGTH);
        long size = number(bytes, idLength, sizeLength) & ((1L << (BITS_IN_LENGTH * sizeLength)) - 1);
        boolean open = size == (1L << (BITS_IN_LENGTH * sizeLength)) - 1;
        return new Head(number(bytes, 0, idLength), idLength + sizeLength, open ? -1 : size);
    }

    /** How many bytes a number takes: as many as its first one has zeros in front, and one. */
    private static int digits(ByteBuffer bytes, int at, int most) throws EOFException {
        int digits =
                at < bytes.limit() ? Integer.numberOfLeadingZeros(bytes.get(at) & BYTE) - (Integer.SIZE - BITS) + 1 : 0;
        if (digits < 1 || digits > most || at + digits > bytes.limit()) {
            throw new EOFException("No element");
        }
        return digits;
    }

    private static long number(ByteBuffer bytes, int at, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << BITS | bytes.get(at + i) & BYTE;
        }
        return number;
    }
}
