package org.headwaters.web.errors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.KeptWords;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Words;

/** What went wrong, in words. Names no product, shows no trace. */
@RequestScoped
@Named("errorPage")
public class ErrorPage {

    private static final long MEGABYTE = 1024L * 1024;

    private HttpServletRequest request;
    private Settings settings;
    private CurrentActor me;
    private RequestPath path;

    /** For the container. */
    protected ErrorPage() {}

    @Inject
    ErrorPage(HttpServletRequest request, Settings settings, CurrentActor me, RequestPath path) {
        this.request = request;
        this.settings = settings;
        this.me = me;
        this.path = path;
    }

    /** The status; 404 when the page was asked for by itself. */
    public int getStatus() {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? 404 : status;
    }

    /** What happened. */
    public String getTitle() {
        return sentence("title");
    }

    /** What is kept and what to do. */
    public String getAdvice() {
        return sentence("advice");
    }

    /**
     * Where a visitor who tried what may be for members alone signs in, and comes back from; empty where signing in would not help. Who
     * was a member a moment ago, and whose sign-in has ended, is a visitor too. Said alike of what is hidden and of what never was.
     */
    public String getSignIn() {
        int status = getStatus();
        boolean helps = status == HttpServletResponse.SC_FORBIDDEN || status == HttpServletResponse.SC_NOT_FOUND;
        return helps && path.isRouted() && !me.isMember() ? Forms.with("/sign-in", "back", path.getAddress()) : "";
    }

    /** Whether what was typed is among one's drafts. */
    public boolean isWordsKept() {
        return KeptWords.in(request);
    }

    private String sentence(String part) {
        String plain = "error." + getStatus() + (getSignIn().isEmpty() ? "." : ".visitor.") + part;
        String kept = plain + ".kept";
        String key = isWordsKept() && Words.has("common", kept) ? kept : plain;
        return Words.has("common", key)
                ? Words.of("common", key, settings.uploadLimit() / MEGABYTE)
                : Words.of("common", "error.500." + part);
    }
}
