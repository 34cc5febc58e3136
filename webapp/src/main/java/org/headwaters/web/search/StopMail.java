package org.headwaters.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.search.saved.SavedSearchService;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The page behind the link that ends the mails of a saved search. Opening it changes nothing; the button does. */
@RequestScoped
@Named
public class StopMail {

    @Inject
    private SavedSearchService searches;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private String words;

    /** Before the page is written. */
    public void load() {
        words = searches.stoppable(path.text("secret")).orElse(null);
    }

    /** Ends the mails. */
    public void end() {
        forms.run(() -> {
            if (!searches.stopMail(path.text("secret"))) {
                throw new InvalidInput("", "link.used");
            }
            return "/search?done=search-mail-ended";
        });
    }

    /** What the search looks for, or null when the link is no good any more. */
    public String getWords() {
        return words;
    }
}
