package org.headwaters.web.resources;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.resource.FileView;
import org.headwaters.resource.ResourceQueries;
import org.headwaters.resource.ResourceService;

/**
 * Hands out files at {@code /files/{id}/{name}}. The policy is asked first; what one may not see is 404 like what is not there.
 * Every file is an attachment in a sandbox of its own, so nothing that was uploaded is ever shown as a page of this site.
 */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/([^/]{1,400})");
    private static final int BLOCK = 64 * 1024;

    @Inject
    private ResourceQueries resources;

    @Inject
    private ResourceService service;

    @Inject
    private CurrentActor me;

    /** The path of a file. */
    static String path(long id, String name) {
        return "/files/" + id + "/" + encoded(name);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean body) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            throw new NotFound();
        }
        FileView file = resources.file(me.get(), Long.parseLong(path.group(1))).orElseThrow(NotFound::new);
        if (!file.name().equals(path.group(2))) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", path(file.id(), file.name()));
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
        if (body) {
            try (FileChannel bytes = service.open(file.id())) {
                // A browser fetches the rest of a large file in further ranges; they are the same download.
                if (part.first() == 0) {
                    service.countDownload(file.id());
                }
                send(bytes, part, response.getOutputStream());
            }
        }
    }

    private static void headers(HttpServletResponse response, FileView file, String tag) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Kept by the browser, but asked for every time: who loses access loses it at once. Compressing would break
        // ranges.
        response.setHeader("Cache-Control", "private, no-cache, no-transform");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", file.uploadedAt().toEpochMilli());
        response.setHeader("Content-Disposition", disposition(file.name()));
    }

    /** RFC 6266: a plain name for old programs, the true one in UTF-8 for all others. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String type(FileView file) {
        boolean text =
                FileKind.ofMediaType(file.mediaType()).map(FileKind::text).orElse(false);
        return text ? file.mediaType() + ";charset=UTF-8" : file.mediaType();
    }

    private static boolean unchanged(HttpServletRequest request, FileView file, String tag) {
        String known = request.getHeader("If-None-Match");
        if (known != null) {
            return known.strip().equals("*") || known.contains(tag);
        }
        return since(request, "If-Modified-Since", file);
    }

    /** With {@code If-Range} a part is wanted only of the very file one has begun to fetch. */
    private static boolean mayBePart(HttpServletRequest request, FileView file, String tag) {
        String known = request.getHeader("If-Range");
        return known == null || known.equals(tag) || !known.startsWith("\"") && since(request, "If-Range", file);
    }

    private static boolean since(HttpServletRequest request, String header, FileView file) {
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
