package org.headwaters.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.discussion.DraftService;
import org.headwaters.discussion.PostFields;
import org.headwaters.platform.gate.CurrentActor;

/** Keeps what a composer sent as a draft when its request ends in a page that has no room for it: refused, too often, or broken. */
@ApplicationScoped
public class KeptWords {

    private static final Logger LOG = Logger.getLogger(KeptWords.class.getName());
    private static final String KEPT = "headwaters.words.kept";

    private CurrentActor me;
    private DraftService drafts;

    /** For the container. */
    protected KeptWords() {}

    @Inject
    KeptWords(CurrentActor me, DraftService drafts) {
        this.me = me;
        this.drafts = drafts;
    }

    /** Whether there were words of a member, and they are kept now. */
    boolean keep(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || !me.isMember() || request.getParameter(Carried.PLACE) == null) {
            return false;
        }
        try {
            boolean kept = drafts.save(
                            request.getParameter(Carried.PLACE),
                            request.getParameter("title"),
                            request.getParameter("body"),
                            PostFields.of(request.getParameterMap()))
                    .kept();
            if (kept) {
                request.setAttribute(KEPT, true);
            }
            return kept;
        } catch (RuntimeException unreachable) {
            // Something is broken already, and the page about that must still be shown.
            LOG.log(Level.WARNING, "Words could not be kept", unreachable);
            return false;
        }
    }

    /** Whether this request's words were kept. */
    public static boolean in(HttpServletRequest request) {
        return request.getAttribute(KEPT) != null;
    }
}
