package org.headwaters.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether films and sounds are what their names say. A film in the MP4 family is walked from box to box: they must fill the file to its
 * last byte, so that nothing else can lie before, between or behind them.
 */
final class MediaCheck {

    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;
    private static final long MASK = 0xFFFFFFFFL;
    private static final int MOST_BOXES = 100_000;
    /** What stands at the top of an MP4 file. */
    private static final Set<String> BOXES = Set.of(
            "ftyp", "moov", "mdat", "free", "skip", "wide", "moof", "mfra", "sidx", "ssix", "styp", "uuid", "meta",
            "udta", "pdin", "prft", "emsg");

    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ");
    private static final Pattern CUE = Pattern.compile("\\d{2}:\\d{2}\\.\\d{3}\\s+-->");

    private MediaCheck() {}

    static boolean is(FileKind promised, Path file, byte[] head) throws IOException {
        return switch (promised) {
            case MP4 -> boxes(file, head) && !SOUND_BRANDS.contains(text(head, HEADER, 4));
            case M4A -> boxes(file, head);
            case WEBM -> starts(head, 0x1A, 0x45, 0xDF, 0xA3)
                    && text(head, 0, Math.min(head.length, 64)).contains("webm");
            case OGG -> starts(head, 'O', 'g', 'g', 'S', 0);
            case MP3 -> starts(head, 'I', 'D', '3') || frame(head);
            default -> false;
        };
    }

    /** Whether a text is a file of captions in WebVTT. */
    static boolean captions(String head) {
        String text = head.startsWith("\ufeff") ? head.substring(1) : head;
        return text.startsWith("WEBVTT")
                && (text.length() == 6 || Character.isWhitespace(text.charAt(6)))
                && CUE.matcher(text).find();
    }

    private static boolean boxes(Path file, byte[] head) throws IOException {
        if (!text(head, 4, 4).equals("ftyp")) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        try (FileChannel channel = FileChannel.open(file)) {
            long at = 0;
            for (int boxes = 0; at < channel.size(); boxes++) {
                ByteBuffer header = ByteBuffer.allocate(LARGE_HEADER);
                while (header.hasRemaining() && channel.read(header, at + header.position()) > 0) {
                    // Read on until the header is whole or the file ends.
                }
                if (header.position() < HEADER || boxes > MOST_BOXES) {
                    return false;
                }
                String name = text(header.array(), 4, 4);
                long size = header.getInt(0) & MASK;
                if (size == 1 && header.position() == LARGE_HEADER) {
                    size = header.getLong(HEADER);
                } else if (size == 0) {
                    size = channel.size() - at;
                }
                if (!BOXES.contains(name) || size < HEADER || size > channel.size() - at) {
                    return false;
                }
                seen.add(name);
                at += size;
            }
        }
        return seen.contains("moov") || seen.contains("moof");
    }

    /** The first four bytes of MPEG audio, layer III, with a bit rate and a sampling rate that exist. */
    private static boolean frame(byte[] head) {
        return head.length > 3
                && (head[0] & 0xFF) == 0xFF
                && (head[1] & 0xE6) == 0xE2
                && (head[2] & 0xF0) != 0xF0
                && (head[2] & 0xF0) != 0
                && (head[2] & 0x0C) != 0x0C;
    }

    private static boolean starts(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int from, int length) {
        return from + length > bytes.length ? "" : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
