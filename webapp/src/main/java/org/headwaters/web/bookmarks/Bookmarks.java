package org.headwaters.web.bookmarks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.headwaters.bookmark.BookmarkQueries;
import org.headwaters.bookmark.BookmarkService;
import org.headwaters.discussion.PostView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.discussions.ReadThread;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The bookmark in the menu of each post of a thread's page; one question to the database for all of them. */
@RequestScoped
@Named
public class Bookmarks {

    @Inject
    private BookmarkQueries queries;

    @Inject
    private BookmarkService service;

    @Inject
    private ReadThread thread;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private Map<Long, Long> kept;

    /** The reader's bookmark of a post, or null. */
    public Long of(PostView post) {
        if (kept == null) {
            kept = queries.among(
                    me.get(), thread.getPosts().stream().map(PostView::id).toList());
        }
        return kept.get(post.id());
    }

    /** Bookmarks the post whose button was pressed, and goes where a note and a day can be added. */
    public void keep() {
        String post = path.parameter("bookmark");
        forms.run(() -> "/me/bookmarks/" + service.keep(post.matches("\\d{1,18}") ? Long.parseLong(post) : 0)
                + "?done=bookmarked");
    }
}
