package org.headwaters.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The line that says what just happened, after a redirect. The address carries only the name of the sentence ({@code ?done=reply});
 * a name the bundle does not know says nothing.
 */
@RequestScoped
@Named("notice")
public class Notice {

    private RequestPath path;

    /** For the container. */
    protected Notice() {}

    @Inject
    Notice(RequestPath path) {
        this.path = path;
    }

    /** The sentence, or null. */
    public String getSentence() {
        String done = path.parameter("done");
        if (done == null || !done.matches("[a-z-]{1,40}") || !Words.has("common", "done." + done)) {
            return null;
        }
        return Words.of("common", "done." + done);
    }
}
