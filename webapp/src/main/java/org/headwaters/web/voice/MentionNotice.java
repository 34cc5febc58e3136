package org.headwaters.web.voice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import org.headwaters.mention.MentionsLeftOut;
import org.headwaters.web.frame.Forms;

/** Tells a writer, on the page after posting, that some of the names in the post stayed plain text. */
@RequestScoped
public class MentionNotice {

    private boolean some;

    void leftOut(@Observes MentionsLeftOut left) {
        some = true;
    }

    /** The path of what was posted, with the sentence about names where it is needed. */
    public String on(String path) {
        return some ? Forms.with(path, "done", "mentions-left-out") : path;
    }

    /**
     * The path of what was posted, with a sentence.
     *
     * @param done the sentence where nothing is to be said about names
     */
    public String on(String path, String done) {
        return some ? on(path) : Forms.with(path, "done", done);
    }
}
