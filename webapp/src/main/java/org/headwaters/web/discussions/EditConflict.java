package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.discussion.DraftService;
import org.headwaters.discussion.DraftView;
import org.headwaters.platform.text.TextDiff;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/**
 * Two devices change the same post. The slower one sees what the faster one saved beside its own words, and chooses; nothing is
 * overwritten unseen. The form, and the draft made of it, carry the version they began with.
 */
@RequestScoped
@Named
public class EditConflict {

    private static final String BASE = "base";

    @Inject
    private EditPost edit;

    @Inject
    private DraftService drafts;

    @Inject
    private RequestPath path;

    private List<TextDiff.Part> parts;

    /** Whether the post was changed after the words in the box were begun, and differs from them. */
    public boolean isThere() {
        if (edit.getPost() == null) {
            return false;
        }
        String begun = path.parameter("version");
        if (begun.isEmpty()) {
            begun = drafts.find(edit.getPlace())
                    .map(DraftView::postFields)
                    .map(fields -> fields.text(BASE))
                    .orElse("");
        }
        return !begun.isEmpty()
                && !begun.equals(String.valueOf(edit.getPost().version()))
                && !edit.getBody().strip().equals(edit.getPost().body());
    }

    /** What the words in the box change in what was saved meanwhile. */
    public List<TextDiff.Part> getParts() {
        if (parts == null) {
            parts = TextDiff.between(edit.getPost().body(), edit.getBody().strip());
        }
        return parts;
    }

    /** Takes what was saved meanwhile; the words in the box go. */
    public void takeTheirs() {
        drafts.discard(edit.getPlace());
        long number = path.number("number");
        Forms.redirect("/discussions/" + path.number("id") + "?post=" + number + "&done=took-theirs#post-" + number);
    }
}
