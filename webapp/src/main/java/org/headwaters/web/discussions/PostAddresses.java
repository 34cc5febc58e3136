package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Addresses on and around a thread's page; relative where they can be, since the readable part would be sent with every post. */
@RequestScoped
public class PostAddresses {

    @Inject
    private ReadThread thread;

    @Inject
    private ThreadLayout layout;

    private String pages;
    private String here;
    private Boolean atHome;

    /** The address of a post of this thread. */
    String permalink(int number) {
        if (number == 1 && thread.getPage() == 1) {
            return "#post-1";
        }
        return number > 1 && atHome()
                ? "?post=" + number + "#post-" + number
                : thread.getHead().permalink(number);
    }

    /** A page of its own that a post has, such as its history. */
    String page(int number, String name) {
        if (pages == null) {
            pages = "/discussions/" + thread.getHead().id() + "/posts/";
        }
        return pages + number + "/" + name;
    }

    /** The beginning of an address on this page, to go on with a parameter. */
    String here() {
        if (here == null) {
            String relative = layout.pageAnd(thread.getHead(), thread.getPage());
            here = atHome() ? relative : thread.getHead().path() + relative;
        }
        return here;
    }

    private boolean atHome() {
        if (atHome == null) {
            atHome = thread.isAtHome();
        }
        return atHome;
    }
}
