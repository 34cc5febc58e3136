package org.headwaters.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.headwaters.discussion.DiscussionService;
import org.headwaters.discussion.DraftView;
import org.headwaters.discussion.PostView;
import org.headwaters.discussion.ReadingService;
import org.headwaters.discussion.ThreadPolicy;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problem;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.PageLinks;
import org.headwaters.web.frame.RequestPath;
import org.headwaters.web.frame.Words;
import org.headwaters.web.voice.MentionNotice;

/** A thread's page: its posts, and the reply box under them. */
@RequestScoped
@Named("thread")
public class ReadThread {

    @Inject
    private ThreadQueries threads;

    @Inject
    private DiscussionService discussions;

    @Inject
    private MergedThread merged;

    @Inject
    private ReadingService readings;

    @Inject
    private ThreadLayout layout;

    @Inject
    private Drafting drafting;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private ShownWords shownWords;

    @Inject
    private MentionNotice mentions;

    private ThreadView head;
    private List<PostView> posts = List.of();
    private Set<Integer> unseen = Set.of();
    private int page;
    private String body;
    private String preview;
    private DraftView draft;

    /** Before the page is written. */
    public void load() {
        getHead();
        if ((head.id() != path.number("id") || !head.slug().equals(path.text("slug"))) && !forms.isWrong()) {
            moved();
            return;
        }
        page = Math.min(wantedPage(), head.pages());
        posts = shownWords.of(head, layout.posts(head, page));
        unseen =
                me.isMember() ? head.unseen(posts.stream().map(PostView::number).toList()) : Set.of();
        if (!unseen.isEmpty()) {
            readings.seen(head.id(), unseen);
        }
        if (body == null && isReplyOpen()) {
            body = firstWords();
        }
    }

    /** Posts the reply. */
    public void reply() {
        // A thread that went into another one meanwhile: the reply goes there too.
        long id = getHead().id();
        String words = body == null ? "" : body;
        if (!isReplyOpen()) {
            // Closed, or closed to this member, since the page was opened.
            drafting.keep(DraftView.reply(id), "", words, path.postFields());
            forms.show(List.of(new Problem("", "reply-not-open")));
            return;
        }
        forms.send(
                key -> mentions.on(discussions.reply(key, id, getReplyTo(), words, path.postFields()), "replied"),
                () -> drafting.keep(DraftView.reply(id), "", words, path.postFields()));
    }

    /** The head of the thread. A form's request asks for it before the page is written again. */
    public ThreadView getHead() {
        if (head == null) {
            head = threads.find(me.get(), path.number("id"))
                    .or(() -> merged.head(path.number("id")))
                    .orElseThrow(NotFound::new);
        }
        return head;
    }

    /** The posts of this page. */
    public List<PostView> getPosts() {
        return posts;
    }

    /** Ids of the posts of this page that have something: what nothing has need not be asked for. */
    public List<Long> idsWith(ToLongFunction<PostView> count) {
        return posts.stream()
                .filter(post -> count.applyAsLong(post) > 0)
                .map(PostView::id)
                .toList();
    }

    /** The number of this page, from 1. */
    public int getPage() {
        return page;
    }

    /** The other pages of the thread. */
    public PageLinks getPages() {
        return PageLinks.of(page, getHead().pages(), number -> layout.from(layout.pagePath(head, number), isAtHome()));
    }

    /** Whether the actor may reply here. */
    public boolean isReplyOpen() {
        return ThreadPolicy.mayReply(me.get(), getHead().spaceId(), head.visibility(), head.closed());
    }

    /**
     * Whether the reply box is there: when one may reply, and for words that were on their way when one no longer might. Not where the
     * address asks for the menu of a post, which is a tab for that alone.
     */
    public boolean isReplyShown() {
        return isReplyOpen() && path.parameter("menu").isEmpty()
                || me.isMember() && !path.parameter("post-reply").isEmpty();
    }

    /**
     * Where the buttons of the page beside the reply's own go: without script into a tab of their own, so that a reply being written
     * stays as it is. Where script runs, voice.js takes this away.
     */
    public String getActTarget() {
        return isReplyShown() ? "_blank" : null;
    }

    /** Keeps the words as a draft, for those without script. */
    public void keepDraft() {
        drafting.keep(DraftView.reply(getHead().id()), "", body == null ? "" : body, path.postFields());
    }

    /**
     * Whether the page stands at its own address, readable part and all: not when words were refused at the address of a thread that is
     * part of this one now.
     */
    public boolean isAtHome() {
        return getHead().id() == path.number("id") && !path.text("slug").isEmpty();
    }

    /** Whether the actor may edit a post. */
    public boolean mayEdit(PostView post) {
        return ThreadPolicy.mayEdit(me.get(), head.spaceId(), head.visibility(), head.closed(), post.authorId());
    }

    /** Whether a post is the first one the actor has not read. */
    public boolean firstNew(PostView post) {
        return me.isMember()
                && layout.isFlat()
                && head.readNumber() != null
                && post.number() == head.readNumber() + 1
                && post.number() > 1;
    }

    /** Whether a post carries a mark of its own that it is new: where posts do not stand in the order of their numbers. */
    public boolean markedNew(PostView post) {
        return !layout.isFlat() && head.readNumber() != null && unseen.contains(post.number());
    }

    /** Number of the post that is answered, or 0. Who quotes a post answers it, unless the address says otherwise. */
    public int getReplyTo() {
        String how = path.parameter("replyTo").isEmpty() ? "quote" : "replyTo";
        int answered = getHead().id() == path.number("id") ? number(how) : 0;
        return answered >= 1 && answered <= head.lastNumber() ? answered : 0;
    }

    /** The way to the first post one has not read, from this page. */
    public String getResumePath() {
        return layout.from(head.resumePath(), isAtHome());
    }

    /** Where a draft of this reply is kept. */
    public String getPlace() {
        return DraftView.reply(head.id());
    }

    /** The draft the reply box began with, or null. */
    public DraftView getDraft() {
        return draft;
    }

    /** The words of the reply. */
    public String getBody() {
        return body;
    }

    /** Shows the words as they will look, for those without script; nothing is saved. */
    public void showPreview() {
        preview = shownWords.preview(getHead(), body);
    }

    /** The words as they will look, or null. */
    public String getPreview() {
        return preview;
    }

    /** For the form. */
    public void setBody(String body) {
        this.body = body;
    }

    /** The page asked for: by its number, by the number of a post or of one to answer, or the first. */
    private int wantedPage() {
        int post = number("post");
        if (post == 0 && path.parameter("page").isEmpty()) {
            post = getReplyTo();
        }
        if (post > 0) {
            return layout.pageOf(head, Math.min(post, head.lastNumber()));
        }
        if (path.parameter("resume").equals("yes")) {
            return head.pages();
        }
        return Math.max(1, number("page"));
    }

    /** What the reply box begins with: the draft, or the quoted post, or both; the name of somebody who is greeted. */
    private String firstWords() {
        draft = drafting.find(getPlace()).orElse(null);
        String kept = draft == null ? "" : draft.body();
        String hello = path.parameter("hello");
        if (kept.isEmpty() && hello.matches("[a-z0-9-]{1,60}")) {
            return "@" + hello + " ";
        }
        int quoted = number("quote");
        if (quoted < 1) {
            return kept;
        }
        String quotation = threads.source(head, quoted)
                .map(post -> post.quoted(
                        Words.of("discussions", "quoteBy", post.authorName(), "#" + quoted, head.permalink(quoted))))
                .orElse("");
        return kept.isEmpty() ? quotation : kept + "\n\n" + quotation;
    }

    private int number(String parameter) {
        String text = path.parameter(parameter);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** The address has an old or no title in it: the right one is told for good. */
    private void moved() {
        if (head.id() != path.number("id")) {
            Forms.redirect(merged.path(head, path.number("id"), number("post")));
            return;
        }
        Forms.moved(head.path() + path.query());
    }
}
