package org.headwaters.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.headwaters.platform.config.Settings;

/** The headers that keep a page to itself: no foreign script, no frame around it, no guess at its type. On every answer. */
@ApplicationScoped
public class SafetyHeaders {

    /** The two hashes are of the style attributes that PrimeFaces writes into p:dialog and p:fileUpload. */
    private static final String DESK_STYLES = " 'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='"
            + " 'sha256-EP/tE4kC56IVlYtsgD+tRnoUjTurf1UVhsu788xYwmA='";

    private Settings settings;

    /** For the container. */
    protected SafetyHeaders() {}

    @Inject
    SafetyHeaders(Settings settings) {
        this.settings = settings;
    }

    /** Writes them; a servlet may set a stricter policy afterwards. */
    public void write(HttpServletRequest request, HttpServletResponse response) {
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
        if (path.startsWith("/static/")) {
            // Sent packed to whoever can unpack it; a cache between must not give it to others.
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (path.startsWith("/static/") && request.getQueryString() != null) {
            // The address changes with the content (Assets), so it may be kept for good.
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        } else if (!path.startsWith("/static/") && !path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "private, no-store");
        }
    }
}
