package org.headwaters.web.spaces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.space.SpaceService;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The buttons to join and to leave a space, on the list and on the space's own page. */
@RequestScoped
@Named
public class JoinOrLeave {

    @Inject
    private SpaceService spaces;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    /** Joins the space whose button was pressed. */
    public void join() {
        forms.run(() -> Forms.with(spaces.join(path.parameter("join")), "done", "space-joined"));
    }

    /** Leaves the space whose button was pressed. */
    public void leave() {
        forms.run(() -> Forms.with(spaces.leave(path.parameter("leave")), "done", "space-left"));
    }
}
