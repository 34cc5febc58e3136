package org.headwaters.platform.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Copies a WebP picture without EXIF and XMP. Its head says the length of the whole, so the file is read twice. */
final class WebpCleaner {

    private static final Set<String> CHUNKS = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
    /** In the head of an extended picture: has EXIF, has XMP. */
    private static final int NOTES = 0x08 | 0x04;

    private static final int HEAD = 10;

    private WebpCleaner() {}

    static void clean(Path file, DataOutputStream out) throws IOException {
        long length = 4 + walk(file, new DataOutputStream(OutputStream.nullOutputStream()));
        if (length > Integer.MAX_VALUE) {
            throw PictureCleaner.broken();
        }
        out.writeBytes("RIFF");
        out.writeInt(Integer.reverseBytes((int) length));
        out.writeBytes("WEBP");
        walk(file, out);
    }

    /** Copies the chunks that are kept and answers how many bytes they take. */
    private static long walk(Path file, DataOutputStream out) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] head = in.readNBytes(12);
            long left = little(head, 4, 4) - 4;
            long kept = 0;
            boolean first = true;
            while (left >= 8) {
                byte[] chunk = in.readNBytes(8);
                if (chunk.length < 8) {
                    throw PictureCleaner.broken();
                }
                String type = new String(chunk, 0, 4, StandardCharsets.ISO_8859_1);
                long size = little(chunk, 4, 4);
                long padded = size + (size & 1);
                left -= 8 + padded;
                if (!CHUNKS.contains(type)) {
                    PictureCleaner.copy(in, OutputStream.nullOutputStream(), padded);
                } else {
                    out.write(chunk);
                    if (first) {
                        first(type, in, out, padded);
                    } else {
                        PictureCleaner.copy(in, out, padded);
                    }
                    kept += 8 + padded;
                    first = false;
                }
            }
            if (first) {
                throw PictureCleaner.broken();
            }
            return kept;
        }
    }

    /** The first chunk says how large the picture is, and in the extended form what else is in the file. */
    private static void first(String type, DataInputStream in, DataOutputStream out, long size) throws IOException {
        byte[] head = in.readNBytes((int) Math.min(HEAD, size));
        if (head.length < (type.equals("VP8L") ? 5 : HEAD)) {
            throw PictureCleaner.broken();
        }
        switch (type) {
            case "VP8X" -> {
                PictureCleaner.limit(little(head, 4, 3) + 1, little(head, 7, 3) + 1);
                head[0] &= ~NOTES;
            }
            case "VP8 " -> PictureCleaner.limit(little(head, 6, 2) & 0x3FFF, little(head, 8, 2) & 0x3FFF);
            case "VP8L" -> {
                long bits = little(head, 1, 4);
                PictureCleaner.limit((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
            }
            default -> throw PictureCleaner.broken();
        }
        out.write(head);
        PictureCleaner.copy(in, out, size - head.length);
    }

    private static long little(byte[] bytes, int at, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }
}
