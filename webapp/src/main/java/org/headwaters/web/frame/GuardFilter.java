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

    /** Set on a request whose sender could not be looked up. It is nobody's: neither the visitor's nor the member's answer is right. */
    public static final String NOBODY_KNOWS = "headwaters.nobody-knows";

    @Inject
    private Settings settings;

    @Inject
    private SafetyHeaders safety;

    @Inject
    private KeptWords words;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        safety.write(request, response);
        Guard.Asked asked = Guard.Asked.by(request);
        int refusal = new Guard(settings.publicUrl(), settings.uploadLimit(), settings.healthFrom()).refusal(asked);
        if (refusal != 0) {
            if (refusal == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                if (asked.multipart()) {
                    words.keepBeginning(request);
                }
                // The rest of the body is not read: the connection ends with this answer.
                response.setHeader("Connection", "close");
            }
            response.sendError(refusal);
            return;
        }
        if (request.getAttribute(NOBODY_KNOWS) != null) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
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
