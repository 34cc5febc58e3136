package org.headwaters.web.resources;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.files.scan.HeldFiles;

/**
 * How a file is handed out, once the policy has said yes: in a sandbox of its own, so nothing that was uploaded is ever shown as a page
 * of this site; with ranges and an ETag; asked for anew every time.
 */
public final class FileAnswer {

    private static final int BLOCK = 64 * 1024;
    private static final int TRY_AGAIN_SECONDS = 60;

    private FileAnswer() {}

    /**
     * A file to hand out.
     *
     * @param path its true path
     * @param name its name
     * @param mediaType what our own check found it to be
     * @param size in bytes
     * @param sha256 SHA-256 of its bytes
     * @param uploadedAt when it came
     * @param inline whether a page may show it; pictures only
     */
    public record Known(
            String path, String name, String mediaType, long size, String sha256, Instant uploadedAt, boolean inline) {}

    /** Answers 503 when the bytes are held back: the virus scanner has not said yet that they are clean. */
    public static boolean held(HeldFiles files, String sha256, HttpServletResponse response) throws IOException {
        boolean held = files.held(sha256);
        if (held) {
            response.setIntHeader("Retry-After", TRY_AGAIN_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        return held;
    }

    /** The path of a file under a folder. */
    public static String path(String folder, long id, String name) {
        return folder + id + "/" + encoded(name);
    }

    /**
     * Answers with the file, a part of it, or that nothing has changed.
     *
     * @param asked the name in the address
     * @param open opens the bytes; asked only when they are sent
     * @param begun told when a download begins, not for its later parts
     */
    public static void give(
            HttpServletRequest request,
            HttpServletResponse response,
            Known file,
            String asked,
            Supplier<FileChannel> open,
            Runnable begun)
            throws IOException {
        if (!file.name().equals(asked)) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", file.path());
            return;
        }
        String tag = "\"" + file.sha256() + "\"";
        headers(response, file, tag);
        if (unchanged(request, file, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        ByteRange range = mayBePart(request, file, tag) ? ByteRange.of(request.getHeader("Range"), file.size()) : null;
        if (range == ByteRange.NONE) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setContentType(type(file));
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + file.size());
        }
        ByteRange part = range == null ? new ByteRange(0, file.size() - 1) : range;
        response.setContentLengthLong(part.length());
        if (!"HEAD".equals(request.getMethod())) {
            try (FileChannel bytes = open.get()) {
                // A browser fetches the rest of a large file in further ranges; they are the same download.
                if (part.first() == 0) {
                    begun.run();
                }
                send(bytes, part, response.getOutputStream());
            }
        }
    }

    private static void headers(HttpServletResponse response, Known file, String tag) {
        // What is shown by itself needs its own bytes, and nothing else.
        response.setHeader(
                "Content-Security-Policy",
                file.inline()
                        ? "default-src 'none'; img-src 'self'; media-src 'self'; sandbox"
                        : "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Kept by the browser, but asked for every time: who loses access loses it at once. Compressing would break
        // ranges.
        response.setHeader("Cache-Control", "private, no-cache, no-transform");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", file.uploadedAt().toEpochMilli());
        response.setHeader("Content-Disposition", file.inline() ? "inline" : disposition(file.name()));
    }

    /** RFC 6266: a plain name for old programs, the true one in UTF-8 for all others. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String type(Known file) {
        boolean text =
                FileKind.ofMediaType(file.mediaType()).map(FileKind::text).orElse(false);
        return text ? file.mediaType() + ";charset=UTF-8" : file.mediaType();
    }

    private static boolean unchanged(HttpServletRequest request, Known file, String tag) {
        String known = request.getHeader("If-None-Match");
        if (known != null) {
            return known.strip().equals("*") || known.contains(tag);
        }
        return since(request, "If-Modified-Since", file);
    }

    /** With {@code If-Range} a part is wanted only of the very file one has begun to fetch. */
    private static boolean mayBePart(HttpServletRequest request, Known file, String tag) {
        String known = request.getHeader("If-Range");
        return known == null || known.equals(tag) || !known.startsWith("\"") && since(request, "If-Range", file);
    }

    private static boolean since(HttpServletRequest request, String header, Known file) {
        try {
            long known = request.getDateHeader(header);
            Instant uploaded = file.uploadedAt().truncatedTo(ChronoUnit.SECONDS);
            return known >= 0 && !uploaded.isAfter(Instant.ofEpochMilli(known));
        } catch (IllegalArgumentException noDate) {
            return false;
        }
    }

    private static void send(FileChannel bytes, ByteRange part, OutputStream out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long at = part.first();
        while (at <= part.last()) {
            block.clear().limit((int) Math.min(BLOCK, part.last() - at + 1));
            int n = bytes.read(block, at);
            if (n < 0) {
                throw new IOException("The file is shorter than its row says");
            }
            out.write(block.array(), 0, n);
            at += n;
        }
    }

    /** Percent-encoding of RFC 3986. {@code URLEncoder} means forms: it writes a plus for a space and leaves a star. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
