package org.headwaters.web.following;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.following.FollowQueries;
import org.headwaters.following.FollowService;
import org.headwaters.following.FollowedSpace;
import org.headwaters.following.FollowedThread;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Everything one follows or has muted, with the reason, and the way to change it. */
@RequestScoped
@Named
public class YourFollowing {

    private static final String ADDRESS = "/me/following";

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

    private List<FollowedSpace> spaces = List.of();
    private List<FollowedThread> threads = List.of();

    /** Before the page is written. */
    public void load() {
        if (!me.isMember()) {
            throw new NotAllowed("follow.list");
        }
        spaces = getPage() == 1 ? follows.spaces(me.get()) : List.of();
        threads = follows.threads(me.get(), getPage());
    }

    /** The spaces; on the first page only. */
    public List<FollowedSpace> getSpaces() {
        return spaces;
    }

    /** The threads of this page. */
    public List<FollowedThread> getThreads() {
        return threads.size() > FollowQueries.THREADS_PER_PAGE
                ? threads.subList(0, FollowQueries.THREADS_PER_PAGE)
                : threads;
    }

    /** The number of this page, from 1. */
    public int getPage() {
        String asked = path.parameter("page");
        return asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) : 1;
    }

    /** Whether there is a next page. */
    public boolean isMore() {
        return threads.size() > FollowQueries.THREADS_PER_PAGE;
    }

    /** Keeps what was chosen for the space whose button was pressed. */
    public void chooseSpace() {
        String slug = path.parameter("space");
        forms.run(() -> {
            service.chooseForSpace(slug, path.parameter("level-" + slug));
            return ADDRESS + "?done=follow-chosen";
        });
    }

    /** Keeps what was chosen for the thread whose button was pressed. */
    public void chooseThread() {
        String id = path.parameter("thread");
        forms.run(() -> {
            if (id.matches("\\d{1,18}")) {
                service.chooseForThread(Long.parseLong(id), path.parameter("level-" + id));
            }
            return Forms.with(getPage() == 1 ? ADDRESS : ADDRESS + "?page=" + getPage(), "done", "follow-chosen");
        });
    }
}
