package org.headwaters.web.following;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.discussion.ThreadView;
import org.headwaters.following.FollowLevel;
import org.headwaters.following.FollowPolicy;
import org.headwaters.following.FollowQueries;
import org.headwaters.following.FollowService;
import org.headwaters.following.FollowView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.space.SpaceSummary;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The control that says how closely one follows a thread or a space, on their pages. */
@RequestScoped
@Named
public class Follow {

    @Inject
    private FollowQueries follows;

    @Inject
    private FollowService service;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private FollowView ofThread;
    private FollowView ofSpace;

    /** How closely the reader follows a thread. */
    public FollowView thread(ThreadView thread) {
        if (ofThread == null) {
            ofThread = follows.of(me.get(), thread);
        }
        return ofThread;
    }

    /** How closely the reader follows a space. */
    public FollowView space(SpaceSummary space) {
        if (ofSpace == null) {
            ofSpace = follows.of(me.get(), space);
        }
        return ofSpace;
    }

    /** What one may choose for a thread, beside going as its space goes. */
    public List<FollowLevel> getThreadLevels() {
        return List.of(FollowLevel.values()).stream()
                .filter(level -> FollowPolicy.fitsThread(me.get(), level))
                .toList();
    }

    /** What one may choose for a space. */
    public FollowLevel[] getSpaceLevels() {
        return FollowLevel.values();
    }

    /** Keeps what was chosen on a thread's page. */
    public void chooseForThread() {
        forms.run(() -> Forms.with(
                service.chooseForThread(path.number("id"), path.parameter("level")), "done", "follow-chosen"));
    }

    /** Keeps what was chosen on a space's page. */
    public void chooseForSpace() {
        forms.run(() -> Forms.with(
                service.chooseForSpace(path.text("slug"), path.parameter("level")), "done", "follow-chosen"));
    }
}
