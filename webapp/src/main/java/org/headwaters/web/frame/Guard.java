package org.headwaters.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Decides which requests {@link GuardFilter} refuses. Pure, so that every case can be tried without a server.
 *
 * @param publicUrl the address of the site as visitors know it; a proxy may hide it from the request
 * @param uploadLimit largest upload in bytes
 * @param healthFrom addresses beside this machine that may see the health checks
 */
record Guard(String publicUrl, long uploadLimit, Set<String> healthFrom) {

    /** Longest form in bytes that is not an upload. A post may have 40,000 characters; this leaves room to answer kindly. */
    static final long FORM_LIMIT = 4L * 1024 * 1024;
    /** As many of the largest files may come with one post. */
    private static final int FILES_AT_ONCE = 4;

    /** Room for the other fields of an upload's form. */
    static final long MULTIPART_ROOM = 1024L * 1024;

    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    /**
     * A path that reads otherwise than it is written: empty or dotted parts, or plain letters and digits in percent signs. No link of
     * ours has any; they only serve to get past a check of the written path.
     */
    private static final Pattern DISGUISED =
            Pattern.compile("//|/\\.{1,2}(?:/|$)|%(?:2[eEfF]|3[0-9]|4[1-9a-fA-F]|5[0-9aAcC]|6[1-9a-fA-F]|7[0-9aA])");

    /** Where files are added to a resource. */
    private static final Pattern FILES = Pattern.compile("/resources/\\d+/files");

    /** Where mail programs end mails (RFC 8058): they come from nowhere, without cookie, and the secret in the address is the permission. */
    private static final String STOP_MAIL = "/stop-mail/";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> TAKEN = Set.of("GET", "HEAD", "OPTIONS", "POST");

    /**
     * What of a request decides. No parameter is among it, because reading one would read the body.
     *
     * @param method the method as sent
     * @param path the path as sent
     * @param query the query as sent, or null
     * @param scheme http or https
     * @param contentType the type of the body, or null
     * @param length length of the body in bytes, negative when not told
     * @param address the network address it comes from
     * @param headers a header by its name, null when absent
     */
    record Asked(
            String method,
            String path,
            String query,
            String scheme,
            String contentType,
            long length,
            String address,
            UnaryOperator<String> headers) {

        static Asked by(HttpServletRequest request) {
            return new Asked(
                    request.getMethod(),
                    request.getRequestURI(),
                    request.getQueryString(),
                    request.getScheme(),
                    request.getContentType(),
                    request.getContentLengthLong(),
                    request.getRemoteAddr(),
                    request::getHeader);
        }

        boolean multipart() {
            return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
        }

        private String header(String name) {
            return headers.apply(name);
        }
    }

    /** The status to refuse with, or 0. */
    int refusal(Asked asked) {
        String method = asked.method().toUpperCase(Locale.ROOT);
        if (!TAKEN.contains(method)) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (asked.path().contains(";")
                || asked.path().indexOf('\0') >= 0
                || DISGUISED.matcher(asked.path()).find()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (asked.path().startsWith("/health") && !maySeeHealth(asked)) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (SAFE.contains(method)) {
            return carriesViewState(asked.query()) ? HttpServletResponse.SC_BAD_REQUEST : 0;
        }
        if (!fromHere(asked) && !fromMailProgram(asked)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (asked.header("X-HTTP-Method-Override") != null || carriesViewState(asked.query())) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if ("/resources/new".equals(asked.path()) && !asked.multipart()) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        // Without either header there is no body at all.
        if (asked.length() < 0 && asked.header("Transfer-Encoding") != null) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        return asked.length() > limit(asked) ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
    }

    /** A post may bring a few files at once; each is measured by itself when it is taken in. */
    private long limit(Asked asked) {
        if (!asked.multipart()) {
            return FORM_LIMIT;
        }
        boolean several = asked.path().startsWith("/discussions/")
                || FILES.matcher(asked.path()).matches();
        int files = several ? FILES_AT_ONCE : 1;
        return files * uploadLimit + MULTIPART_ROOM;
    }

    private boolean maySeeHealth(Asked asked) {
        // A proxy on this machine would make every visitor look local.
        boolean local = asked.header("X-Forwarded-For") == null && LOCAL.contains(asked.address());
        return local || healthFrom.contains(asked.address());
    }

    private static boolean carriesViewState(String query) {
        if (query == null) {
            return false;
        }
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8).contains(VIEW_STATE);
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }

    /** No browser leaves out both. */
    private static boolean fromMailProgram(Asked asked) {
        return asked.path().startsWith(STOP_MAIL)
                && asked.header("Sec-Fetch-Site") == null
                && asked.header("Origin") == null;
    }

    private boolean fromHere(Asked asked) {
        String site = asked.header("Sec-Fetch-Site");
        String origin = asked.header("Origin");
        // "none" is what a person did without a page, such as opening a window again: then no other page may be named.
        boolean alone = "none".equals(site);
        if (site != null && !(alone && origin != null)) {
            return alone || "same-origin".equals(site);
        }
        String source = origin != null ? origin : asked.header("Referer");
        if (source == null) {
            return false;
        }
        try {
            URI uri = new URI(source);
            if (uri.getScheme() == null || uri.getRawAuthority() == null) {
                return false;
            }
            String from = uri.getScheme() + "://" + uri.getRawAuthority();
            return from.equals(asked.scheme() + "://" + asked.header("Host")) || from.equals(publicUrl);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
