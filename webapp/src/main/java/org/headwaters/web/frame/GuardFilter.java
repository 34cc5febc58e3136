package org.headwaters.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.headwaters.platform.config.Settings;

/**
 * The first of all filters. It refuses what no page of ours would send: a GET that carries a view state (Faces would run its
 * action), an unsafe request from another site, a body without a length or longer than the limit. It puts the safety headers on
 * every answer, and removes the temporary files of uploads.
 */
public class GuardFilter extends HttpFilter {

    /** The two hashes are of the style attributes that PrimeFaces writes into p:dialog and p:fileUpload. */
    private static final String DESK_STYLES = " 'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='"
            + " 'sha256-EP/tE4kC56IVlYtsgD+tRnoUjTurf1UVhsu788xYwmA='";

    @Inject
    private Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers(request, response);
        Guard.Asked asked = Guard.Asked.by(request);
        int refusal = new Guard(settings.publicUrl(), settings.uploadLimit(), settings.healthFrom()).refusal(asked);
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
            if (asked.multipart()) {
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
