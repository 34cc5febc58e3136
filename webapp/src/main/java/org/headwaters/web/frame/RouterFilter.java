package org.headwaters.web.frame;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.TooManyTries;

/**
 * Leads an address to its view, and turns what a use case refused into the right answer: 404 for what is not there or may not be
 * known, sign-in or 403 for what is not allowed, 429 for too many tries.
 */
public class RouterFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(RouterFilter.class.getName());
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private CurrentActor me;

    @Inject
    private SafetyHeaders safety;

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
                    if (!me.isMember() && carriesWords(request)) {
                        // A visitor who was writing gets the words back by signing in, whatever the place is. Says
                        // nothing of it.
                        askToSignIn(request, response);
                        return;
                    }
                    request.getRequestDispatcher(route.view()).forward(request, response);
                    if (request.getAttribute(Refusals.ATTRIBUTE) instanceof Exception refusal) {
                        answer(refusal, request, response);
                    }
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
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/health/")
                || path.equals("/preview")
                || path.equals("/drafts");
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Throwable cause = Refusals.find(failure).orElse(failure);
        if (!response.isCommitted()) {
            // Faces resets the answer when it fails; the safety headers belong on every answer.
            response.reset();
            safety.write(request, response);
        }
        if (response.isCommitted()) {
            LOG.log(Level.WARNING, "Failed after the answer had begun: " + request.getRequestURI(), failure);
        } else if (cause instanceof NotFound) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (cause instanceof NotAllowed && !me.isMember() && "GET".equals(request.getMethod())) {
            Object address = request.getAttribute(RequestPath.ADDRESS);
            String back = address == null ? request.getRequestURI() : address.toString();
            response.sendRedirect("/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        } else if (cause instanceof NotAllowed) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (cause instanceof TooManyTries tries) {
            response.setHeader(
                    "Retry-After", String.valueOf(Math.max(1, tries.waitTime().toSeconds())));
            response.sendError(TOO_MANY_REQUESTS);
        } else if (cause instanceof ViewExpiredException) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            LOG.log(Level.SEVERE, "Failed: " + request.getMethod() + " " + request.getRequestURI(), failure);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
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
