package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.discussion.DraftService;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The list of one's drafts. */
@RequestScoped
@Named
public class YourDrafts {

    @Inject
    private DraftService drafts;

    @Inject
    private DraftCards cards;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private List<DraftCard> all = List.of();

    /** Before the page is written. */
    public void load() {
        all = cards.of(drafts.all());
    }

    /** The drafts. */
    public List<DraftCard> getAll() {
        return all;
    }

    /** Removes the draft whose button was pressed. */
    public void discard() {
        forms.run(() -> {
            drafts.discard(path.parameter("discard"));
            return "/me/drafts?done=draft-discarded";
        });
    }
}
