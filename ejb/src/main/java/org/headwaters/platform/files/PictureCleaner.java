package org.headwaters.platform.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Copies a picture without what its program or camera wrote beside it: the place and time it was taken, the maker's notes, a small
 * copy of the uncropped picture, comments, and anything behind its end. The picture itself is copied byte for byte, never decoded,
 * so it loses nothing and needs no memory; a photo keeps which way is up.
 */
final class PictureCleaner {

    /** Most pixels: a picture is small in the file and large in every reader's browser. */
    static final long PIXELS = 100_000_000L;

    private static final int BLOCK = 64 * 1024;
    private static final Set<String> PNG_CHUNKS = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST",
            "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

    private PictureCleaner() {}

    /**
     * Copies one picture.
     *
     * @throws java.io.EOFException when it ends too early
     * @throws org.headwaters.platform.gate.InvalidInput when it is not what its first bytes say
     */
    static void clean(FileKind kind, Path file, OutputStream target) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BLOCK))) {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(target, BLOCK));
            switch (kind) {
                case PNG -> png(in, out);
                case JPEG -> new JpegCleaner(in, out).clean();
                case GIF -> gif(in, out);
                case WEBP -> WebpCleaner.clean(file, out);
                default -> throw new IllegalArgumentException("Not a picture: " + kind);
            }
            out.flush();
        }
    }

    static void limit(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw broken();
        }
        if (width * height > PIXELS) {
            throw Refusal.of(Refusal.PIXELS, PIXELS / 1_000_000);
        }
    }

    static RuntimeException broken() {
        return Refusal.of(Refusal.BROKEN);
    }

    static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] block = new byte[BLOCK];
        for (long left = length; left > 0; ) {
            int n = in.read(block, 0, (int) Math.min(BLOCK, left));
            if (n < 0) {
                throw broken();
            }
            out.write(block, 0, n);
            left -= n;
        }
    }

    private static void png(DataInputStream in, DataOutputStream out) throws IOException {
        copy(in, out, 8);
        boolean first = true;
        boolean end = false;
        while (!end) {
            int length = in.readInt();
            byte[] name = in.readNBytes(4);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            if (length < 0 || name.length < 4 || first != type.equals("IHDR")) {
                throw broken();
            }
            boolean keep = PNG_CHUNKS.contains(type);
            boolean critical = Character.isUpperCase(type.charAt(0));
            if (critical && !keep) {
                throw broken();
            }
            OutputStream to = keep ? out : OutputStream.nullOutputStream();
            if (keep) {
                out.writeInt(length);
                out.write(name);
            }
            if (first) {
                if (length != 13) {
                    throw broken();
                }
                int width = in.readInt();
                int height = in.readInt();
                limit(width, height);
                out.writeInt(width);
                out.writeInt(height);
                copy(in, out, length - 8 + 4);
            } else {
                copy(in, to, length + 4L);
            }
            first = false;
            end = type.equals("IEND");
        }
    }

    private static void gif(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] head = in.readNBytes(13);
        if (head.length < 13) {
            throw broken();
        }
        limit(little(head, 6), little(head, 8));
        out.write(head);
        copy(in, out, colours(head[10]));
        while (true) {
            int block = in.readUnsignedByte();
            if (block == 0x3B) {
                out.write(block);
                return;
            } else if (block == 0x2C) {
                byte[] image = in.readNBytes(9);
                if (image.length < 9) {
                    throw broken();
                }
                out.write(block);
                out.write(image);
                copy(in, out, colours(image[8]));
                out.write(in.readUnsignedByte());
                subBlocks(in, out);
            } else if (block == 0x21) {
                extension(in, out);
            } else {
                throw broken();
            }
        }
    }

    /** Keeps what moves and shows the picture; comments and what programs added go. */
    private static void extension(DataInputStream in, DataOutputStream out) throws IOException {
        int label = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        byte[] data = in.readNBytes(length);
        String program = new String(data, StandardCharsets.ISO_8859_1);
        boolean loops = label == 0xFF && (program.equals("NETSCAPE2.0") || program.equals("ANIMEXTS1.0"));
        boolean keep = label == 0xF9 || loops;
        if (keep) {
            out.write(0x21);
            out.write(label);
            out.write(length);
            out.write(data);
        }
        if (length > 0) {
            subBlocks(in, keep ? out : new DataOutputStream(OutputStream.nullOutputStream()));
        } else if (keep) {
            throw broken();
        }
    }

    private static void subBlocks(DataInputStream in, DataOutputStream out) throws IOException {
        for (int length = in.readUnsignedByte(); length != 0; length = in.readUnsignedByte()) {
            out.write(length);
            copy(in, out, length);
        }
        out.write(0);
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 * (1 << (flags & 7) + 1);
    }

    private static int little(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
