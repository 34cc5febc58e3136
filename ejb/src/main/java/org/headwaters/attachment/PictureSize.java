package org.headwaters.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How large a picture is, so that a page keeps its place before it has come. Only its head is read; nothing is ever unpacked.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record PictureSize(int width, int height) {

    /** Larger ones are shown without a place kept. */
    private static final int LARGEST = 20_000;

    private static final int BYTE = 0xFF;
    private static final int FOURTEEN_BITS = 0x3FFF;

    /** The size of a picture of a kind that was checked before; empty when it cannot be told. */
    public static Optional<PictureSize> of(InputStream bytes, boolean webp) {
        try {
            return (webp ? webp(bytes) : known(bytes)).filter(PictureSize::plausible);
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private boolean plausible() {
        return width > 0 && height > 0 && width <= LARGEST && height <= LARGEST;
    }

    private static Optional<PictureSize> known(InputStream bytes) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        }
    }

    /** The three forms of WebP (RFC 9649). The JDK does not know them. */
    private static Optional<PictureSize> webp(InputStream bytes) throws IOException {
        byte[] head = new DataInputStream(bytes).readNBytes(30);
        if (head.length < 30) {
            return Optional.empty();
        }
        return switch (new String(head, 12, 4, java.nio.charset.StandardCharsets.US_ASCII)) {
            case "VP8X" -> Optional.of(new PictureSize(number(head, 24, 3) + 1, number(head, 27, 3) + 1));
            case "VP8L" -> {
                int bits = number(head, 21, 4);
                yield Optional.of(new PictureSize((bits & FOURTEEN_BITS) + 1, (bits >>> 14 & FOURTEEN_BITS) + 1));
            }
            case "VP8 " -> Optional.of(
                    new PictureSize(number(head, 26, 2) & FOURTEEN_BITS, number(head, 28, 2) & FOURTEEN_BITS));
            default -> Optional.empty();
        };
    }

    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & BYTE;
        }
        return number;
    }
}
