package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.discussion.CarePolicy;
import org.headwaters.discussion.CareQueries;
import org.headwaters.discussion.CareService;
import org.headwaters.discussion.PostHead;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Removes a post, or puts a removed one back. */
@RequestScoped
@Named
public class RemovePost {

    @Inject
    private ThreadQueries threads;

    @Inject
    private CareQueries queries;

    @Inject
    private CareService service;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private Forms forms;

    private ThreadView head;
    private PostHead post;
    private String reason = "";

    /** Before the page is written. */
    public void load() {
        head = threads.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
        post = queries.post(head, (int) path.number("number")).orElseThrow(NotFound::new);
        if (post.movedTo() != null) {
            throw new NotFound();
        }
        boolean allowed = isGone()
                ? CarePolicy.mayRestore(me.get(), head.spaceId(), head.visibility(), post.removal(), post.authorId())
                : CarePolicy.mayRemove(me.get(), head.spaceId(), head.visibility(), post.authorId());
        if (!allowed) {
            throw new NotAllowed(isGone() ? "post.restore" : "post.remove");
        }
    }

    /** Removes it. */
    public void remove() {
        forms.send(key -> Forms.with(
                service.remove(key, path.number("id"), (int) path.number("number"), reason), "done", "post-removed"));
    }

    /** Puts it back. */
    public void restore() {
        forms.send(key -> Forms.with(
                service.restore(key, path.number("id"), (int) path.number("number")), "done", "post-restored"));
    }

    /** Whether it is removed already. */
    public boolean isGone() {
        return post != null && post.removal() != null;
    }

    /** Whether it is the actor's own. */
    public boolean isOwn() {
        return post != null && me.get().is(post.authorId());
    }

    /** Whether nothing of the thread would be left to read. */
    public boolean isAlone() {
        return post != null && post.number() == 1 && head.lastNumber() == 1;
    }

    /** The thread. */
    public ThreadView getHead() {
        return head;
    }

    /** The post. */
    public PostHead getPost() {
        return post;
    }

    /** Why. */
    public String getReason() {
        return reason;
    }

    /** For the form. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
