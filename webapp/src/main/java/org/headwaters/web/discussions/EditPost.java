package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.DraftView;
import org.headwaters.discussion.PostSource;
import org.headwaters.discussion.ThreadPolicy;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.voice.MentionNotice;

/** Edits one's own post. */
@RequestScoped
@Named
public class EditPost {

    @Inject
    private ThreadQueries threads;

    @Inject
    private DiscussionService discussions;

    @Inject
    private Drafting drafting;

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

    private ThreadView head;
    private PostSource post;
    private String body = "";
    private String preview;
    private DraftView draft;

    /** Before the page is written. */
    public void load() {
        head = threads.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        post = threads.source(head, (int) path.number("number")).orElseThrow(NotFound::new);
        if (!ThreadPolicy.mayEdit(me.get(), head.spaceId(), head.visibility(), head.closed(), post.authorId())) {
            throw new NotAllowed("post.edit");
        }
        if (!forms.isWrong() && preview == null && !drafting.isJustKept()) {
            draft = drafting.find(getPlace()).orElse(null);
            body = draft == null ? post.body() : draft.body();
        }
    }

    /** Saves the words. */
    public void save() {
        long id = path.number("id");
        int number = (int) path.number("number");
        int known = path.version();
        forms.send(
                key -> mentions.on(discussions.edit(key, id, number, known, body, path.postFields()), "edited"),
                this::keepDraft);
    }

    /** Keeps the words as a draft: what cannot be saved now, or by choice of those without script. */
    public void keepDraft() {
        drafting.keep(getPlace(), "", body, path.postFields());
    }

    /** The thread. */
    public ThreadView getHead() {
        return head;
    }

    /** Whether it is the post that starts the thread, which carries the fields of the thread's type. */
    public boolean isFirst() {
        return path.number("number") == 1;
    }

    /** Name of the thread's type. */
    public String getType() {
        return head == null ? "" : head.type().name();
    }

    /** The post as it stands. */
    public PostSource getPost() {
        return post;
    }

    /** Where a draft of this is kept. */
    public String getPlace() {
        return DraftView.edit(path.number("id"), (int) path.number("number"));
    }

    /** The draft the form began with, or null. */
    public DraftView getDraft() {
        return draft;
    }

    /** The words typed. */
    public String getBody() {
        return body;
    }

    /** Shows the words as they will look, for those without script; nothing is saved. */
    public void showPreview() {
        preview = shownWords.preview(getPlace(), "", body);
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
