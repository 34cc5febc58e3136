package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.discussion.PostView;

/** Addresses on and around a thread's page; relative where they can be, since the readable part would be sent with every post. */
@RequestScoped
public class PostAddresses {

    @Inject
    private ReadThread thread;

    @Inject
    private ThreadLayout layout;

    private String pages;
    private String here;
    private String order;
    private Boolean atHome;
    private Set<Integer> shown;

    /** The address of a post of this thread. */
    String permalink(int number) {
        if (number == 1 && thread.getPage() == 1) {
            return "#post-1";
        }
        return layout.from(thread.getHead().permalink(number), atHome());
    }

    /** The way to the post that one answers: on this page where it is there. */
    String answered(int number) {
        if (shown == null) {
            shown = thread.getPosts().stream().map(PostView::number).collect(Collectors.toSet());
        }
        return shown.contains(number) ? "#post-" + number : permalink(number);
    }

    /** A page of its own that a post has, such as its history. */
    String page(int number, String name) {
        return ofThread("posts/" + number + "/" + name);
    }

    /** A page of its own that this thread has. */
    String ofThread(String name) {
        if (pages == null) {
            // Beside the readable part of the thread's own address.
            pages = atHome() ? "" : "/discussions/" + thread.getHead().id() + "/";
        }
        return pages + name;
    }

    /** The beginning of an address on this page, to go on with a parameter. */
    String here() {
        if (here == null) {
            here = from(layout.pageAnd(thread.getHead(), thread.getPage()));
        }
        return here;
    }

    /** The beginning of an address in this thread that says by a post which page it is. */
    String order() {
        if (order == null) {
            order = from(layout.pageAnd(thread.getHead(), 1));
        }
        return order;
    }

    private String from(String relative) {
        return atHome() ? relative : thread.getHead().path() + relative;
    }

    private boolean atHome() {
        if (atHome == null) {
            atHome = thread.isAtHome();
        }
        return atHome;
    }
}
