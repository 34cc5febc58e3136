package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.headwaters.discussion.PostView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.reaction.ReactionCount;
import org.headwaters.web.attachments.PageAttachments;
import org.headwaters.web.bookmarks.Bookmarks;
import org.headwaters.web.frame.Ago;
import org.headwaters.web.frame.Avatar;
import org.headwaters.web.frame.Html;
import org.headwaters.web.frame.MemberLink;
import org.headwaters.web.frame.Say;
import org.headwaters.web.frame.Words;
import org.headwaters.web.voice.ContentNotes;
import org.headwaters.web.voice.Polls;
import org.headwaters.web.voice.Reactions;
import org.headwaters.web.voice.ReadingSettings;

/**
 * Writes a post of a thread's page: who, when, the words, what one can do with it. In Java and not in a view, because a page has twenty
 * of them with forty expressions each, which was half of its CPU (docs/performance.md). Not indented, since white space is sent with every post.
 */
@RequestScoped
public class PostWriter {

    private static final String DISCUSSIONS = "discussions";
    private static final String CARE = "care";
    private static final String VOICE = "voice";
    private static final String ACT = "act";

    @Inject
    private ReadThread thread;

    @Inject
    private ThreadLayout layout;

    @Inject
    private PageCare care;

    @Inject
    private PostPhotos photos;

    @Inject
    private ContentNotes notes;

    @Inject
    private ReadingSettings settings;

    @Inject
    private PageAttachments attachments;

    @Inject
    private Polls polls;

    @Inject
    private ThreadTypes types;

    @Inject
    private Reactions reactions;

    @Inject
    private Bookmarks bookmarks;

    @Inject
    private CurrentActor me;

    private String path;
    private String here;
    private Boolean member;
    private Boolean replyOpen;
    private Optional<String> apart;
    private Boolean atHome;

    /** The posts of the page. */
    List<PostView> all() {
        return thread.getPosts();
    }

    /**
     * Writes a post, what was done after it included.
     *
     * @param parts writes the part of the view that has a name
     */
    void write(Html html, PostView post, Parts parts) throws IOException {
        if (thread.firstNew(post)) {
            html.open("li", "class", "thread-new", "id", "new")
                    .element("span", Words.of(DISCUSSIONS, "newFromHere"))
                    .close("li");
        }
        html.open("li", "class", layout.rowClass(post));
        if (care.gone(post) != null) {
            parts.write("gone");
        } else {
            article(html, post, parts);
        }
        html.close("li");
        if (!care.events(post.number()).isEmpty()) {
            parts.write("events");
        }
    }

    private void article(Html html, PostView post, Parts parts) throws IOException {
        html.open(
                "article",
                "class",
                "post",
                "id",
                "post-" + post.number(),
                "tabindex",
                "-1",
                "aria-labelledby",
                "by-" + post.number());
        header(html, post);
        if (post.replyTo() != null) {
            html.open("p", "class", "meta")
                    .text(Words.of(DISCUSSIONS, "inReplyTo") + " ")
                    .element("a", "#" + post.replyTo(), "href", permalink(post.replyTo()))
                    .close("p");
        }
        words(html, post, parts);
        if (post.editedAt() != null) {
            edited(html, post);
        }
        if (types.marked(post)) {
            parts.write("marks");
        }
        foot(html, post);
        html.close("article");
    }

    private void header(Html html, PostView post) throws IOException {
        html.open("header", "class", "post-head");
        Avatar.write(html, post.authorName(), photos.of(post), null);
        html.open("div", "class", "post-who").open("h2", "class", "post-name", "id", "by-" + post.number());
        MemberLink.write(html, post.authorHandle(), post.authorName());
        if (post.coordinator()) {
            html.text(" ").element("span", Words.of("common", "coordinator"), "class", "badge badge-coordinator");
        }
        if (post.lead()) {
            html.text(" ").element("span", Words.of("common", "lead"), "class", "badge badge-lead");
        }
        html.close("h2");
        if (post.organizationName() != null && !post.organizationName().isEmpty()) {
            html.open("p", "class", "post-org")
                    .element("a", post.organizationName(), "href", "/organizations/" + post.organizationSlug())
                    .close("p");
        }
        html.close("div").open("p", "class", "post-when");
        if (thread.markedNew(post)) {
            html.element("span", Words.of(DISCUSSIONS, "fresh"), "class", "unread")
                    .text(" ");
        }
        html.open("a", "href", permalink(post.number()))
                .unseen(Words.of(DISCUSSIONS, "post") + " ")
                .text("#" + post.number() + " ");
        Ago.write(html, post.createdAt());
        html.close("a").close("p").close("header");
    }

    private void words(Html html, PostView post, Parts parts) throws IOException {
        String note = notes.of(post);
        boolean noted = note != null && !note.isEmpty();
        if (noted) {
            html.open("details", "class", "content-note", "open", settings.isNotesOpen() ? "open" : null)
                    .open("summary")
                    .element("b", Words.of(VOICE, "note"))
                    .text(" " + note)
                    .close("summary");
        }
        html.open("div", "class", "prose").sanitized(post.html()).close("div");
        if (attachments.has(post)) {
            parts.write("attachments");
        }
        if (noted) {
            html.close("details");
        }
        if (polls.of(post) != null) {
            parts.write("poll");
        }
    }

    private void edited(Html html, PostView post) throws IOException {
        html.open("p", "class", "meta").text(Words.of(DISCUSSIONS, "edited") + " ");
        Ago.write(html, post.editedAt());
        if (member()) {
            html.text(" ")
                    .open("a", "href", path() + post.number() + "/history")
                    .text(Words.of(CARE, "whatChanged"))
                    .unseen(" " + Words.of(DISCUSSIONS, "in") + " " + Words.of(DISCUSSIONS, "post") + " "
                            + post.number())
                    .close("a");
        }
        html.close("p");
    }

    private void foot(Html html, PostView post) throws IOException {
        html.open("div", "class", "post-foot");
        if (replyOpen()) {
            String thisPost = " " + Words.of(DISCUSSIONS, "post") + " " + post.number();
            button(
                    html,
                    here() + "replyTo=" + post.number() + "#reply",
                    Words.of(DISCUSSIONS, "reply"),
                    " " + Words.of(DISCUSSIONS, "toPost") + " " + post.number());
            button(
                    html,
                    here() + "replyTo=" + post.number() + "&quote=" + post.number() + "#reply",
                    Words.of(DISCUSSIONS, "quote"),
                    thisPost);
            if (thread.mayEdit(post)) {
                button(html, path() + post.number() + "/edit", Words.of(DISCUSSIONS, "edit"), thisPost);
            }
        }
        reactions(html, post);
        if (member()) {
            more(html, post);
        }
        html.close("div");
    }

    private void reactions(Html html, PostView post) throws IOException {
        List<ReactionCount> given = reactions.given(post);
        boolean may = reactions.may(post);
        if (given.isEmpty() && !may) {
            return;
        }
        html.open(
                "div",
                "class",
                "reactions",
                "id",
                "reactions-" + post.id(),
                "role",
                "group",
                "aria-label",
                Words.of(VOICE, "reactionsTo", post.number()));
        if (may) {
            for (ReactionCount one : given) {
                react(
                        html,
                        one,
                        "class",
                        "reaction",
                        "id",
                        "r-" + post.id() + "-" + one.kind(),
                        "aria-pressed",
                        String.valueOf(one.mine()));
            }
            List<ReactionCount> open = reactions.open(post);
            if (!open.isEmpty()) {
                menu(html, post, open);
            }
        } else {
            for (ReactionCount one : given) {
                html.open("span", "class", "reaction is-still").text(Say.name(one.kind()) + " ");
                html.element("b", one.count()).close("span");
            }
        }
        if (member() && !given.isEmpty()) {
            html.open("a", "class", "reaction-who", "href", path() + post.number() + "/reactions")
                    .text(Words.of(VOICE, "who"))
                    .unseen(" " + Words.of(VOICE, "toPost", post.number()))
                    .close("a");
        }
        html.close("div");
    }

    /**
     * What else one can say with one press: a link to this page with the menu of this post in it. Menus of all posts would be a third of
     * the page; where script runs, voice.js puts them in the place of the links.
     */
    private void menu(Html html, PostView post, List<ReactionCount> open) throws IOException {
        if (reactions.asksFor(post)) {
            html.open("details", "class", "menu", "open", "open")
                    .open("summary")
                    .text(Words.of(VOICE, "react"))
                    .unseen(" " + Words.of(VOICE, "toPost", post.number()))
                    .close("summary")
                    .open("ul", "class", "menu-panel menu-list");
            for (ReactionCount one : open) {
                html.open("li");
                react(html, one);
                html.close("li");
            }
            html.close("ul").close("details");
        } else {
            html.open(
                            "a",
                            "class",
                            "react",
                            "href",
                            here() + "menu=" + post.id() + "#post-" + post.number(),
                            "target",
                            apart())
                    .text(Words.of(VOICE, "react"))
                    .unseen(" " + Words.of(VOICE, "toPost", post.number()))
                    .close("a");
        }
    }

    /** A button of the one form for all reactions of the page. */
    private static void react(Html html, ReactionCount one, Object... attributes) throws IOException {
        html.open("button", "form", "react-form", "name", "react", "value", one.wish())
                .attributes(attributes)
                .text(Say.name(one.kind()));
        if (one.count() > 0) {
            html.text(" ").element("b", one.count());
        }
        html.close("button");
    }

    /** What is needed seldom, in a menu. Most members may only keep the post for themselves: then that is what they see, and no menu. */
    private void more(Html html, PostView post) throws IOException {
        if (!care.mayRemove(post)) {
            bookmark(html, post, ACT);
            return;
        }
        html.open("details", "class", "menu menu-post")
                .open("summary")
                .text(Words.of(CARE, "more"))
                .unseen(" " + Words.of(DISCUSSIONS, "toPost") + " " + post.number())
                .close("summary")
                .open("ul", "class", "menu-panel menu-list")
                .open("li");
        bookmark(html, post, null);
        html.close("li");
        item(html, path() + post.number() + "/history", Words.of(CARE, "history"));
        item(html, path() + post.number() + "/remove", Words.of(CARE, "removePost"));
        if (care.isCaring() && post.number() > 1) {
            item(
                    html,
                    "/discussions/" + thread.getHead().id() + "/care?do=split&from=" + post.number(),
                    Words.of(CARE, "splitFromHere"));
        }
        html.close("ul").close("details");
    }

    private void bookmark(Html html, PostView post, String styleClass) throws IOException {
        Long bookmark = bookmarks.of(post);
        String thisPost = " " + Words.of(DISCUSSIONS, "post") + " " + post.number();
        if (bookmark == null) {
            html.open("button", "class", styleClass, "form", "bookmark-form", "name", "bookmark", "value", post.id())
                    .text(Words.of("reading", "bookmark"))
                    .unseen(thisPost)
                    .close("button");
        } else {
            html.open("a", "class", styleClass, "href", "/me/bookmarks/" + bookmark)
                    .text(Words.of("reading", "bookmarked"))
                    .unseen(thisPost)
                    .close("a");
        }
    }

    private static void item(Html html, String href, String text) throws IOException {
        html.open("li").element("a", text, "href", href).close("li");
    }

    private static void button(Html html, String href, String text, String unseen) throws IOException {
        html.open("a", "class", ACT, "href", href).text(text).unseen(unseen).close("a");
    }

    /** The address of a post of this thread; where it can, relative, since the readable part would be sent with every post. */
    private String permalink(int number) {
        if (number == 1 && thread.getPage() == 1) {
            return "#post-1";
        }
        return number > 1 && atHome()
                ? "?post=" + number + "#post-" + number
                : thread.getHead().permalink(number);
    }

    private String apart() {
        if (apart == null) {
            apart = Optional.ofNullable(thread.getActTarget());
        }
        return apart.orElse(null);
    }

    private boolean atHome() {
        if (atHome == null) {
            atHome = thread.isAtHome();
        }
        return atHome;
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

    /** Where the pages of this thread's posts are. */
    private String path() {
        if (path == null) {
            path = "/discussions/" + thread.getHead().id() + "/posts/";
        }
        return path;
    }

    /** The beginning of an address on this page. */
    private String here() {
        if (here == null) {
            String relative = layout.pageAnd(thread.getHead(), thread.getPage());
            here = atHome() ? relative : thread.getHead().path() + relative;
        }
        return here;
    }

    /** Writes a part that the view holds. */
    @FunctionalInterface
    interface Parts {
        /** Writes the part. */
        void write(String name) throws IOException;
    }
}
