package org.headwaters.web.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.headwaters.search.saved.SavedSearchService;

/**
 * Ends the mails of a saved search by one press in a mail program (RFC 8058), which sends nothing but what the mail told it to. A person
 * who opens the address sees the page with the button.
 */
@WebServlet("/stop-mail/*")
@MultipartConfig(maxRequestSize = StopMailServlet.MOST_BYTES)
public class StopMailServlet extends HttpServlet {

    /** Mail programs send one field, in either kind of form. */
    static final long MOST_BYTES = 4_096;

    private static final int SEE_OTHER = 303;

    @Inject
    private transient SavedSearchService searches;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", SavedSearchService.STOP + secret(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"One-Click".equals(request.getParameter("List-Unsubscribe"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (searches.stopMail(secret(request))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Nothing but what a secret is made of goes into an address. */
    private static String secret(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.replaceAll("[^A-Za-z0-9_-]", "");
    }
}
