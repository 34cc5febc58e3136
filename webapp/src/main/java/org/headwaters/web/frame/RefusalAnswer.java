package org.headwaters.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.files.StoreAway;
import org.headwaters.platform.gate.Causes;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.Gone;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.TooManyTries;

/**
 * Turns what a use case refused into the right answer: 404 for what is not there or may not be known, 410 for what was taken away,
 * sign-in or 403 for what is not allowed, 429 for too many tries, 503 while the object store is away, 400 for a view that is too old,
 * and 500 with a line in the log for everything else.
 */
@ApplicationScoped
public class RefusalAnswer {

    /** Where a request carries the id of a resource that is gone, for the page that tells of it. */
    public static final String GONE = "org.headwaters.gone";

    private static final Logger LOG = Logger.getLogger(RefusalAnswer.class.getName());
    private static final int AGAIN_SECONDS = 60;
    private static final int TOO_MANY_REQUESTS = 429;

    private CurrentActor me;
    private KeptWords words;

    /** For the container. */
    protected RefusalAnswer() {}

    @Inject
    RefusalAnswer(CurrentActor me, KeptWords words) {
        this.me = me;
        this.words = words;
    }

    /** Answers one failure. Nothing of the page may have been sent yet. */
    public void give(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable cause = Refusals.find(failure).orElse(failure);
        words.keep(request);
        if (cause instanceof Gone gone) {
            request.setAttribute(GONE, gone.id());
            response.sendError(HttpServletResponse.SC_GONE);
        } else if (cause instanceof NotFound) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (cause instanceof NotAllowed && !me.isMember() && "GET".equals(request.getMethod())) {
            Object address = request.getAttribute(RequestPath.ADDRESS);
            String back = address == null ? request.getRequestURI() : address.toString();
            Forms.go(response, "/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + "&led=yes");
        } else if (cause instanceof NotAllowed) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (cause instanceof TooManyTries tries) {
            response.setHeader(
                    "Retry-After", String.valueOf(Math.max(1, tries.waitTime().toSeconds())));
            response.sendError(TOO_MANY_REQUESTS);
        } else if (cause instanceof ViewExpiredException) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (Causes.of(failure).anyMatch(StoreAway.class::isInstance)) {
            LOG.log(Level.WARNING, "The object store does not answer: {0}", failure.toString());
            response.setIntHeader("Retry-After", AGAIN_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            LOG.log(Level.SEVERE, "Failed: " + request.getMethod() + " " + request.getRequestURI(), failure);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
