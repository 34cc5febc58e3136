package org.headwaters.platform.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture of a person, painted anew at two small sizes: nothing of the file that was sent is kept, neither what its camera wrote
 * beside it nor anything hidden in its bytes. How large it is stands in its head and is asked before anything is unpacked; then only
 * every so many points are read, so that a large picture needs no more memory than a small one.
 *
 * @param large a JPEG, {@link #LARGE} points wide and high
 * @param small a JPEG, {@link #SMALL} points wide and high
 */
public record Portrait(byte[] large, byte[] small) {

    /** Width and height of the large one. */
    public static final int LARGE = 320;
    /** Width and height of the small one. */
    public static final int SMALL = 96;
    /** Most points of a picture that is sent. */
    static final long PIXELS = 30_000_000L;

    /** The longest side in the millions that a cut needs; more is a strip and no portrait. */
    private static final int LONGEST = 12_000;

    private static final int FINE = 2 * LARGE;
    private static final float QUALITY = 0.85f;
    private static final int HEAD = 256 * 1024;
    private static final byte[] TURNED = "Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ORIENTATION_AT = 24;

    /** Decoding costs memory outside the heap too, so only so many at a time. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    /**
     * Paints a picture that {@link FileCheck} has taken.
     *
     * @param path its bytes
     * @param kind what they truly are
     * @throws org.headwaters.platform.gate.InvalidInput for field {@code file} when it is no photo, too large or damaged
     */
    public static Portrait of(Path path, FileKind kind) throws IOException {
        if (kind != FileKind.JPEG && kind != FileKind.PNG) {
            throw Refusal.of(Refusal.PHOTO);
        }
        AT_ONCE.acquireUninterruptibly();
        try {
            BufferedImage square = square(path, kind);
            return new Portrait(jpeg(scaled(square, LARGE)), jpeg(scaled(square, SMALL)));
        } catch (RuntimeException | IOException failure) {
            if (failure instanceof org.headwaters.platform.gate.InvalidInput refused) {
                throw refused;
            }
            // The decoders of the JDK answer damaged pictures with any exception.
            throw PictureCleaner.broken();
        } finally {
            AT_ONCE.release();
        }
    }

    private static BufferedImage square(Path path, FileKind kind) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.mediaType());
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > PIXELS || Math.max(width, height) > LONGEST) {
                throw Refusal.of(Refusal.PHOTO_PIXELS, width, height);
            }
            int step = Math.max(1, Math.min(width, height) / FINE);
            ImageReadParam param = reader.getDefaultReadParam();
            int side = Math.min(width, height);
            param.setSourceRegion(new java.awt.Rectangle((width - side) / 2, (height - side) / 2, side, side));
            param.setSourceSubsampling(step, step, 0, 0);
            return upright(reader.read(0, param), kind == FileKind.JPEG ? orientation(path) : 1);
        } finally {
            reader.dispose();
        }
    }

    /** On white, for pictures that one can see through, and the right way up. */
    private static BufferedImage upright(BufferedImage read, int orientation) {
        int side = Math.min(read.getWidth(), read.getHeight());
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, side, side);
        AffineTransform turn = new AffineTransform();
        int quarters =
                switch (orientation) {
                    case 3, 4 -> 2;
                    case 5, 6 -> 1;
                    case 7, 8 -> 3;
                    default -> 0;
                };
        turn.quadrantRotate(quarters, side / 2.0, side / 2.0);
        if (orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7) {
            turn.translate(side, 0);
            turn.scale(-1, 1);
        }
        paint.drawImage(read, turn, null);
        paint.dispose();
        return image;
    }

    private static BufferedImage scaled(BufferedImage square, int side) {
        BufferedImage from = square;
        // Halving in steps keeps fine lines from flickering.
        while (from.getWidth() >= 2 * side) {
            from = drawn(from, Math.max(side, from.getWidth() / 2));
        }
        return from.getWidth() == side ? from : drawn(from, side);
    }

    private static BufferedImage drawn(BufferedImage from, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paint.drawImage(from, 0, 0, side, side, null);
        paint.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Which way is up: {@link JpegCleaner} writes it in one fixed form and nothing else beside it. */
    private static int orientation(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        for (int at = 0; at + ORIENTATION_AT + 2 <= head.length; at++) {
            if (java.util.Arrays.equals(head, at, at + TURNED.length, TURNED, 0, TURNED.length)) {
                return ByteBuffer.wrap(head).getShort(at + ORIENTATION_AT);
            }
        }
        return 1;
    }
}
