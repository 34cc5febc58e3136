package org.headwaters.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
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
        return "POST".equals(request.getMethod()) && me.isMember() && keep(request, request.getParameterMap());
    }

    /** The same for a form whose files are too large to be taken in: its words come first. Of anybody else's nothing is read. */
    boolean keepBeginning(HttpServletRequest request) {
        if (!me.isMember() || !request.getRequestURI().startsWith("/discussions/")) {
            return false;
        }
        try {
            return keep(
                    request, FormBeginning.read(request.getContentType(), request.getInputStream(), Guard.FORM_LIMIT));
        } catch (IOException cut) {
            LOG.log(Level.FINE, "The line was cut", cut);
            return false;
        }
    }

    private boolean keep(HttpServletRequest request, Map<String, String[]> fields) {
        if (!fields.containsKey(Carried.PLACE)) {
            return false;
        }
        try {
            boolean kept = drafts.save(
                            first(fields, Carried.PLACE),
                            first(fields, "title"),
                            first(fields, "body"),
                            PostFields.of(fields)
                                    .with("type", first(fields, "type"))
                                    .with("space", first(fields, "space")))
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

    private static String first(Map<String, String[]> fields, String name) {
        String[] all = fields.get(name);
        return all == null || all.length == 0 ? "" : all[0];
    }

    /** Whether this request's words were kept. */
    public static boolean in(HttpServletRequest request) {
        return request.getAttribute(KEPT) != null;
    }
}
