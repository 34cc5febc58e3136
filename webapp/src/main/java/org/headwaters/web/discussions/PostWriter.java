package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.headwaters.discussion.PostView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.web.attachments.PageAttachments;
import org.headwaters.web.frame.Ago;
import org.headwaters.web.frame.Avatar;
import org.headwaters.web.frame.Html;
import org.headwaters.web.frame.MemberLink;
import org.headwaters.web.frame.Words;
import org.headwaters.web.voice.ContentNotes;
import org.headwaters.web.voice.Polls;
import org.headwaters.web.voice.ReadingSettings;

/**
 * Writes a post of a thread's page: who, when, the words, what one can do with it. In Java and not in a view, because a page has twenty
 * of them with forty expressions each, which was half of its CPU (docs/performance.md). Not indented, since white space is sent with every post.
 * For the same reason what every post has carries no class: headwaters.css knows the parts of a {@code .post} by where they stand.
 */
@RequestScoped
@Named("postWriter")
public class PostWriter {

    private static final String DISCUSSIONS = "discussions";
    private static final String CARE = "care";
    private static final String VOICE = "voice";

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
    private PostAddresses addresses;

    @Inject
    private PostActs acts;

    @Inject
    private CurrentActor me;

    private Boolean member;

    /** The posts of the page. */
    List<PostView> all() {
        return thread.getPosts();
    }

    /**
     * Whether a part that few posts have is on this page, so that the view need not make it for pages without.
     *
     * @param part one of the facets of {@link PostList}
     * @throws IllegalArgumentException when there is no such part
     */
    public boolean has(String part) {
        return all().stream()
                .anyMatch(
                        switch (part) {
                            case "gone" -> post -> care.gone(post) != null;
                            case "attachments" -> attachments::has;
                            case "poll" -> post -> polls.of(post) != null;
                            case "marks" -> types::marked;
                            case "events" -> post -> !care.events(post.number()).isEmpty();
                            default -> throw new IllegalArgumentException(part);
                        });
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
                    .element("a", "#" + post.replyTo(), "href", addresses.answered(post.replyTo()))
                    .close("p");
        }
        words(html, post, parts);
        if (post.editedAt() != null) {
            edited(html, post);
        }
        if (types.marked(post)) {
            parts.write("marks");
        }
        acts.write(html, post);
        html.close("article");
    }

    private void header(Html html, PostView post) throws IOException {
        html.open("header");
        Avatar.write(html, post.authorName(), photos.of(post), null);
        html.open("div").open("h2", "id", "by-" + post.number());
        MemberLink.write(html, post.authorHandle(), post.authorName());
        if (post.coordinator()) {
            html.text(" ").element("span", Words.of("common", "coordinator"), "class", "badge badge-coordinator");
        }
        if (post.lead()) {
            html.text(" ").element("span", Words.of("common", "lead"), "class", "badge badge-lead");
        }
        html.close("h2");
        if (post.organizationName() != null && !post.organizationName().isEmpty()) {
            html.open("p")
                    .element("a", post.organizationName(), "href", "/organizations/" + post.organizationSlug())
                    .close("p");
        }
        html.close("div").open("p");
        if (thread.markedNew(post)) {
            html.element("span", Words.of(DISCUSSIONS, "fresh"), "class", "unread")
                    .text(" ");
        }
        html.open("a", "href", addresses.permalink(post.number()))
                .heard(Words.of(DISCUSSIONS, "post") + " ")
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
                    .open("a", "href", addresses.page(post.number(), "history"))
                    .text(Words.of(CARE, "whatChanged"))
                    .unseen(" " + Words.of(DISCUSSIONS, "in") + " " + Words.of(DISCUSSIONS, "post") + " "
                            + post.number())
                    .close("a");
        }
        html.close("p");
    }

    private boolean member() {
        if (member == null) {
            member = me.isMember();
        }
        return member;
    }

    /** Writes a part that the view holds. */
    @FunctionalInterface
    interface Parts {
        /** Writes the part. */
        void write(String name) throws IOException;
    }
}
