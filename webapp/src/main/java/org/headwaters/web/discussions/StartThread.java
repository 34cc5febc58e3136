package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.DraftView;
import org.headwaters.discussion.PostFields;
import org.headwaters.discussion.ThreadPolicy;
import org.headwaters.discussion.ThreadType;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.voice.MentionNotice;

/** Starts a thread. */
@RequestScoped
@Named
public class StartThread {

    @Inject
    private DiscussionService discussions;

    @Inject
    private Drafting drafting;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private ShownWords shownWords;

    @Inject
    private MentionNotice mentions;

    @Inject
    private AboutResource about;

    private static final String TYPE = "type";
    private static final String SPACE = "space";

    private String type = ThreadType.DISCUSSION.name();
    private String title = "";
    private String space = "";
    private String body = "";
    private String preview;
    private DraftView draft;
    private boolean shown;

    /** Before the page is written. */
    public void load() {
        if (!me.isMember()) {
            throw new NotAllowed("thread.start");
        }
        if (!forms.isWrong() && preview == null && !shown) {
            space = path.parameter("space");
            ThreadType asked = ThreadType.ofSlug(path.parameter(TYPE));
            type = asked == null ? type : asked.name();
            draft = drafting.find(DraftView.NEW_THREAD).orElse(null);
            if (draft != null) {
                title = draft.title();
                body = draft.body();
                PostFields kept = draft.postFields();
                type = asked == null && kept.has(TYPE) ? kept.text(TYPE) : type;
                space = space.isEmpty() ? kept.text(SPACE) : space;
            }
            // Whoever searched and found nothing begins with the words they looked for.
            title = title.isEmpty() ? path.parameter("asked").strip() : title;
            body = about.with(body);
        }
    }

    /** Posts the thread. */
    public void post() {
        forms.send(
                key -> mentions.on(discussions.start(key, space, type, title, body, path.postFields())),
                this::keepDraft);
    }

    /** Keeps the words as a draft: what cannot be posted now, or by choice of those without script. */
    public void keepDraft() {
        shown = true;
        drafting.keep(DraftView.NEW_THREAD, title, body, fields());
    }

    /** Shows the fields of the chosen type, for those without script; nothing is lost. */
    public void showFields() {
        shown = true;
    }

    /** What a draft keeps beside title and words. */
    private PostFields fields() {
        return path.postFields().with(TYPE, type).with(SPACE, space);
    }

    /** The spaces one may write in. */
    public List<SpaceSummary> getSpaces() {
        return spaces.readable(me.get()).stream()
                .filter(candidate -> ThreadPolicy.mayStart(me.get(), candidate.id(), candidate.visibility()))
                .toList();
    }

    /** Where a draft of this is kept. */
    public String getPlace() {
        return DraftView.NEW_THREAD;
    }

    /** The draft the form began with, or null. */
    public DraftView getDraft() {
        return draft;
    }

    /** The type chosen. */
    public String getType() {
        return type;
    }

    /** For the form. */
    public void setType(String type) {
        this.type = type;
    }

    /** The title typed. */
    public String getTitle() {
        return title;
    }

    /** For the form. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** The space chosen. */
    public String getSpace() {
        return space;
    }

    /** For the form. */
    public void setSpace(String space) {
        this.space = space;
    }

    /** The words typed. */
    public String getBody() {
        return body;
    }

    /** Shows the words as they will look, for those without script; nothing is saved. */
    public void showPreview() {
        preview = shownWords.previewIn(space, body);
    }

    /** The words as they will look, or null. */
    public String getPreview() {
        return preview;
    }

    /** For the form. */
    public void setBody(String body) {
        this.body = body;
    }
}
