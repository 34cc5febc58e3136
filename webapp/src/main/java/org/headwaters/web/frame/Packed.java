package org.headwaters.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A body that many ask for, packed once. The server's own packing does the work again for each request, which is most of what a style
 * sheet costs.
 *
 * @param plain the bytes
 * @param packed the bytes for those who can unpack them
 */
record Packed(byte[] plain, byte[] packed) {

    /** Named, and not refused by the weight of nought (RFC 9110, 12.5.3). */
    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:\\s*(?:,|$)))");

    /** For what is sent for seconds. */
    static Packed of(byte[] plain) {
        return of(plain, Deflater.DEFAULT_COMPRESSION);
    }

    /** For what is sent as long as the program runs: a little smaller, for more work. */
    static Packed forGood(byte[] plain) {
        return of(plain, Deflater.BEST_COMPRESSION);
    }

    private static Packed of(byte[] plain, int level) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (OutputStream out = new Level(packed, level)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory refused bytes", impossible);
        }
        return new Packed(plain, packed.toByteArray());
    }

    /** How many bytes of memory it takes. */
    int weight() {
        return plain.length + packed.length;
    }

    /**
     * Answers with the body.
     *
     * @throws IOException when whoever asked is gone
     */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = plain;
        response.setHeader("Vary", "Accept-Encoding");
        if (unpacks(request.getHeader("Accept-Encoding"))) {
            bytes = packed;
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /**
     * Whether somebody can unpack the bytes.
     *
     * @param accepted what they say of it, or null
     */
    static boolean unpacks(String accepted) {
        return accepted != null && GZIP.matcher(accepted).find();
    }

    private static final class Level extends GZIPOutputStream {
        Level(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
