package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.headwaters.discussion.DraftKept;
import org.headwaters.discussion.DraftMark;
import org.headwaters.discussion.DraftService;
import org.headwaters.discussion.DraftView;
import org.headwaters.discussion.PostFields;
import org.headwaters.web.frame.RequestPath;

/** The draft behind this page's composer: which one it is, on which version its words are based, and whether another window was faster. */
@RequestScoped
@Named("drafting")
public class Drafting {

    @Inject
    private DraftService drafts;

    @Inject
    private RequestPath path;

    private String sought;
    private DraftView found;
    private DraftKept kept;
    private String keptPlace;

    /** The draft to begin with: the one named in the address ({@code ?draft=}), or the first one of the place. */
    public Optional<DraftView> find(String place) {
        String one = DraftView.copy(place, path.parameter(DraftMark.FIELD));
        // What hangs on the composer asks for the same draft again.
        if (!one.equals(sought)) {
            found = drafts.find(one).orElse(null);
            sought = one;
        }
        return Optional.ofNullable(found);
    }

    /** Keeps words that could not be posted, and notes where. */
    public void keep(String place, String title, String body, PostFields fields) {
        kept = drafts.save(place, title, body, fields);
        keptPlace = place;
    }

    /** What the composer knows of its draft, for its hidden field. */
    public String getMark() {
        if (kept != null) {
            return kept.mark().toString();
        }
        DraftMark sent = DraftMark.read(path.parameter(PostFields.PREFIX + DraftMark.FIELD));
        if (!sent.absent()) {
            return sent.toString();
        }
        // No draft yet: one that another window begins meanwhile is not written over.
        return (found == null ? new DraftMark("", 0, "") : found.mark()).toString();
    }

    /** Whether this page's words were kept by this very request. */
    public boolean isJustKept() {
        return kept != null;
    }

    /** Whether the words were kept beside a newer draft from another window. */
    public boolean isNewer() {
        return kept != null && kept.aside();
    }

    /** The path of that newer draft, or null. */
    public String getNewerPath() {
        return isNewer() ? new DraftView(keptPlace, "", "", "", null, 0).path() : null;
    }
}
