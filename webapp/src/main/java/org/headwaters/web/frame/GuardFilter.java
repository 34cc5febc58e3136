package org.headwaters.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.headwaters.platform.config.Settings;

/**
 * The first of all filters. It refuses what no page of ours would send: a GET that carries a view state (Faces would run its
 * action), an unsafe request from another site, a body without a length or longer than the limit. It puts the safety headers on
 * every answer, and removes the temporary files of uploads.
 */
public class GuardFilter extends HttpFilter {

    /** Longest form in bytes that is not an upload. A post may have 40,000 characters; this leaves room to answer kindly. */
    static final long FORM_LIMIT = 4L * 1024 * 1024;

    private static final long MULTIPART_ROOM = 1024L * 1024;
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> TAKEN = Set.of("GET", "HEAD", "OPTIONS", "POST");

    /** The two hashes are of the style attributes that PrimeFaces writes into p:dialog and p:fileUpload. */
    private static final String DESK_STYLES = " 'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='"
            + " 'sha256-EP/tE4kC56IVlYtsgD+tRnoUjTurf1UVhsu788xYwmA='";

    @Inject
    private Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers(request, response);
        int refusal = refusal(request);
        if (refusal != 0) {
            if (refusal == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                // The rest of the body is not read: the connection ends with this answer.
                response.setHeader("Connection", "close");
            }
            response.sendError(refusal);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (multipart(request)) {
                deleteParts(request);
            }
        }
    }

    private void headers(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
        response.setHeader("X-Frame-Options", "DENY");
        if (settings.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        boolean desk = path.startsWith("/coordinator");
        String nonce = desk ? " 'nonce-" + Nonce.of(request) + "'" : "";
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self'" + nonce + "; style-src 'self'" + (desk ? DESK_STYLES : "")
                        + "; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        if (path.startsWith("/static/") && request.getQueryString() != null) {
            // The address changes with the content (Assets), so it may be kept for good.
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        } else if (!path.startsWith("/static/") && !path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "private, no-store");
        }
    }

    /** The status to refuse with, or 0. Reads no parameter, because that would read the body. */
    private int refusal(HttpServletRequest request) {
        String method = request.getMethod().toUpperCase(Locale.ROOT);
        if (!TAKEN.contains(method)) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (request.getRequestURI().contains(";") || request.getRequestURI().indexOf('\0') >= 0) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (request.getRequestURI().startsWith("/health") && !maySeeHealth(request)) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (SAFE.contains(method)) {
            return carriesViewState(request.getQueryString()) ? HttpServletResponse.SC_BAD_REQUEST : 0;
        }
        if (!fromHere(request)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (request.getHeader("X-HTTP-Method-Override") != null || carriesViewState(request.getQueryString())) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        long limit = multipart(request) ? settings.uploadLimit() + MULTIPART_ROOM : FORM_LIMIT;
        return length > limit ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
    }

    private boolean maySeeHealth(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        // A proxy on this machine would make every visitor look local.
        boolean local = request.getHeader("X-Forwarded-For") == null
                && ("127.0.0.1".equals(address) || "0:0:0:0:0:0:0:1".equals(address) || "::1".equals(address));
        return local || settings.healthFrom().contains(address);
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

    private boolean fromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        String origin = request.getHeader("Origin");
        String source = origin != null ? origin : request.getHeader("Referer");
        if (source == null) {
            return false;
        }
        try {
            URI uri = new URI(source);
            if (uri.getScheme() == null || uri.getRawAuthority() == null) {
                return false;
            }
            String from = uri.getScheme() + "://" + uri.getRawAuthority();
            return from.equals(request.getScheme() + "://" + request.getHeader("Host"))
                    || from.equals(settings.publicUrl());
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean multipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Temporary files of parts never vanish by themselves. */
    private static void deleteParts(HttpServletRequest request) {
        try {
            for (Part part : request.getParts()) {
                part.delete();
            }
        } catch (IOException | ServletException | IllegalStateException unread) {
            // The body was cut or never read: the sweep of the upload folder takes what is left.
            request.getServletContext().log("Parts were not removed: " + unread.getMessage());
        }
    }
}
