package org.headwaters.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.gate.CurrentActor;

/**
 * Leads an address to its view. What a use case refuses inside a view is answered there ({@link RefusalHandlerFactory}); what fails
 * outside is answered here.
 */
public class RouterFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(RouterFilter.class.getName());

    @Inject
    private CurrentActor me;

    @Inject
    private SafetyHeaders safety;

    @Inject
    private RefusalAnswer refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        try {
            if (passesBy(path)) {
                chain.doFilter(request, response);
                return;
            }
            for (Route route : Routes.ALL) {
                Optional<Map<String, String>> parts = route.match(path);
                if (parts.isPresent()) {
                    String query = request.getQueryString();
                    request.setAttribute(RequestPath.PARTS, parts.get());
                    request.setAttribute(
                            RequestPath.ADDRESS,
                            query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
                    if (!me.isMember() && request.getContentLengthLong() > Guard.FORM_LIMIT) {
                        // Files are for members; a stranger's are not even received.
                        response.sendError(HttpServletResponse.SC_FORBIDDEN);
                        return;
                    }
                    if (!me.isMember() && carriesWords(request)) {
                        // A visitor who was writing gets the words back by signing in, whatever the place is. Says
                        // nothing of it.
                        askToSignIn(request, response);
                        return;
                    }
                    request.getRequestDispatcher(route.view()).forward(request, response);
                    return;
                }
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (ServletException | RuntimeException failure) {
            answer(failure, request, response);
        }
    }

    /** What plain servlets and the container answer. Everything else must be a route. */
    private static boolean passesBy(String path) {
        return path.startsWith("/static/")
                || path.startsWith("/files/")
                || path.startsWith("/previews/")
                || path.startsWith("/shared/")
                || path.startsWith("/attachments/")
                || path.startsWith("/photos/")
                || path.startsWith("/uploads/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/stop-mail/")
                || path.startsWith("/health/")
                || path.equals("/preview")
                || path.equals("/mentions")
                || path.equals("/suggest")
                || path.equals("/drafts")
                || path.equals("/representation.csv")
                || path.equals("/resource-use.csv")
                || path.equals("/live");
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            LOG.log(Level.WARNING, "Failed after the answer had begun: " + request.getRequestURI(), failure);
            return;
        }
        // Faces resets the answer when it fails; the safety headers belong on every answer.
        List<String> cookies = List.copyOf(response.getHeaders("Set-Cookie"));
        response.reset();
        safety.write(request, response);
        // A renewed sign-in must reach the browser even so, or the next visit would come with a secret that looks
        // copied.
        cookies.forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        refusals.give(failure, request, response);
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Carried.note(request, request.getRequestURI());
        request.setAttribute(RequestPath.ADDRESS, "/sign-in");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        request.getRequestDispatcher("/WEB-INF/views/account/sign-in.xhtml").forward(new FreshGet(request), response);
    }

    private static boolean carriesWords(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && !request.getServletPath().equals("/sign-in")
                && request.getParameter(Carried.PLACE) != null;
    }
}
