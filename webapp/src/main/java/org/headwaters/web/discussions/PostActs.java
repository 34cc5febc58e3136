package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.headwaters.discussion.PostView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.bookmarks.Bookmarks;
import org.headwaters.web.frame.Html;
import org.headwaters.web.frame.Words;

/**
 * Writes what one can do with a post, a part of {@link PostWriter}: reply, quote, edit, react, bookmark, and what is needed seldom. Each
 * says which post it is for, heard and not seen.
 */
@RequestScoped
public class PostActs {

    private static final String DISCUSSIONS = "discussions";
    private static final String CARE = "care";

    /** The one form of the page for all these buttons: a form in every post would weigh more than its words (thread-acts.xhtml). */
    static final String FORM = "acts";

    @Inject
    private ReadThread thread;

    @Inject
    private PageCare care;

    @Inject
    private PostAddresses addresses;

    @Inject
    private PostReactions reactions;

    @Inject
    private Bookmarks bookmarks;

    @Inject
    private CurrentActor me;

    private Boolean member;
    private Boolean replyOpen;

    /** Writes the row under a post. */
    void write(Html html, PostView post) throws IOException {
        html.open("footer");
        if (replyOpen()) {
            String thisPost = " " + Words.of(DISCUSSIONS, "post") + " " + post.number();
            button(
                    html,
                    addresses.order() + "replyTo=" + post.number() + "#reply",
                    Words.of(DISCUSSIONS, "reply"),
                    " " + Words.of(DISCUSSIONS, "toPost") + " " + post.number());
            button(
                    html,
                    addresses.order() + "quote=" + post.number() + "#reply",
                    Words.of(DISCUSSIONS, "quote"),
                    thisPost);
            if (thread.mayEdit(post)) {
                button(html, addresses.page(post.number(), "edit"), Words.of(DISCUSSIONS, "edit"), thisPost);
            }
        }
        reactions.write(html, post);
        if (member()) {
            more(html, post);
        }
        html.close("footer");
    }

    /** What is needed seldom, in a menu. Most members may only keep the post for themselves: then that is what they see, and no menu. */
    private void more(Html html, PostView post) throws IOException {
        if (!care.mayRemove(post)) {
            bookmark(html, post);
            return;
        }
        html.open("details", "class", "menu menu-post")
                .open("summary")
                .text(Words.of(CARE, "more"))
                .heard(" " + Words.of(DISCUSSIONS, "toPost") + " " + post.number())
                .close("summary")
                .open("ul", "class", "menu-panel menu-list")
                .open("li");
        bookmark(html, post);
        html.close("li");
        item(html, addresses.page(post.number(), "history"), Words.of(CARE, "history"));
        item(html, addresses.page(post.number(), "remove"), Words.of(CARE, "removePost"));
        if (care.isCaring() && post.number() > 1) {
            item(html, addresses.ofThread("care?do=split&from=" + post.number()), Words.of(CARE, "splitFromHere"));
        }
        html.close("ul").close("details");
    }

    private void bookmark(Html html, PostView post) throws IOException {
        Long bookmark = bookmarks.of(post);
        String thisPost = " " + Words.of(DISCUSSIONS, "post") + " " + post.number();
        if (bookmark == null) {
            html.open("button", "form", FORM, "name", "bookmark", "value", post.id())
                    .text(Words.of("reading", "bookmark"))
                    .heard(thisPost)
                    .close("button");
        } else {
            html.open("a", "href", "/me/bookmarks/" + bookmark)
                    .text(Words.of("reading", "bookmarked"))
                    .heard(thisPost)
                    .close("a");
        }
    }

    private static void item(Html html, String href, String text) throws IOException {
        html.open("li").element("a", text, "href", href).close("li");
    }

    private static void button(Html html, String href, String text, String whichPost) throws IOException {
        html.open("a", "href", href).text(text).heard(whichPost).close("a");
    }

    private boolean member() {
        if (member == null) {
            member = me.isMember();
        }
        return member;
    }

    private boolean replyOpen() {
        if (replyOpen == null) {
            replyOpen = thread.isReplyOpen();
        }
        return replyOpen;
    }
}
