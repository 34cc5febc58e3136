package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.headwaters.discussion.PostView;
import org.headwaters.discussion.ReadingService;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.voice.ReadingSettings;

/**
 * In which order a thread shows its posts: answers under what they answer, or flat, the oldest first. The address may say so
 * ({@code ?view=flat}); else it is as the member chose, and nested for everybody else. The number of a post is the same in both.
 */
@RequestScoped
@Named("layout")
public class ThreadLayout {

    @Inject
    private ReadingService readings;

    @Inject
    private ReadingSettings settings;

    @Inject
    private ThreadQueries threads;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private Boolean flat;

    /** Whether posts stand one after the other. */
    public boolean isFlat() {
        if (flat == null) {
            String asked = path.parameter("view");
            flat = asked.equals("flat") || !asked.equals("nested") && settings.isFlat();
        }
        return flat;
    }

    /** The posts of a page. */
    List<PostView> posts(ThreadView head, int page) {
        return isFlat() ? threads.posts(head, page) : threads.nestedPosts(head, page);
    }

    /** The page a post is on. */
    int pageOf(ThreadView head, int number) {
        return isFlat() ? ThreadView.pageOf(number) : threads.nestedPageOf(head, number);
    }

    /** Path of a page of a thread, in the order the address asked for. */
    public String pagePath(ThreadView head, int page) {
        String asked = path.parameter("view");
        String plain = head.pagePath(page);
        return asked.equals("flat") || asked.equals("nested") ? Forms.with(plain, "view", asked) : plain;
    }

    /** A path in a thread as a link from one of its pages, where that is so: without the readable part, which would be sent with each. */
    String from(String path, boolean atHome) {
        int query = path.indexOf('?');
        return atHome && query > 0 ? path.substring(query) : path;
    }

    /**
     * The beginning of an address on this page of the thread, to go on with a parameter. It is relative, since the readable part of the
     * address would be sent three times with every post.
     */
    public String pageAnd(ThreadView head, int page) {
        String plain = pagePath(head, page);
        int query = plain.indexOf('?');
        return query < 0 ? "?" : plain.substring(query) + "&";
    }

    /** The class that sets a post in under the one it answers; null leaves it out. */
    public String rowClass(PostView post) {
        return isFlat() || post.depth() < 2 ? null : "depth-" + post.depth();
    }

    /** Keeps the other order from now on, by the button on the thread's page. */
    public void change() {
        String back = "/discussions/" + path.text("id") + (path.text("slug").isEmpty() ? "" : "/" + path.text("slug"));
        forms.run(() -> {
            settings.chooseFlat(path.parameter("order").equals("flat"));
            return back;
        });
    }

    /** Calls the whole thread read, by the button on its page: up to the last post it had when the page was written. */
    public void markRead() {
        String back = "/discussions/" + path.text("id") + (path.text("slug").isEmpty() ? "" : "/" + path.text("slug"));
        String last = path.parameter("threadRead");
        forms.run(() -> {
            ThreadView head = threads.find(me.get(), path.number("id")).orElseThrow(NotFound::new);
            if (last.matches("\\d{1,9}")) {
                readings.seen(head.id(), Math.min(Integer.parseInt(last), head.lastNumber()));
            }
            return Forms.with(back, "done", "thread-read");
        });
    }
}
