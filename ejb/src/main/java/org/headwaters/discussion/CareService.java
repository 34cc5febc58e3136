package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.Markdown;

/**
 * Looking after threads and posts where nothing changes its place: removing and putting back, closing with a summary, keeping on top,
 * featuring. {@link MoveService} does the rest. Everything is in the audit log; what concerns a thread is told in it.
 */
@Stateless
public class CareService {

    /** Longest part of a summary in characters. */
    public static final int SUMMARY_LIMIT = 5_000;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private CareDesk desk;

    @Inject
    private Markdown markdown;

    @Inject
    private PostRenderer renderer;

    @Inject
    private Event<PostRemoved> removed;

    /**
     * Removes a post. Its number stays, with who removed it and why; its words are kept for coordinators.
     *
     * @param reason must be given by anybody but the author
     * @return permalink of what is left
     * @throws InvalidInput for field {@code reason}
     */
    public String remove(String key, long threadId, int number, String reason) {
        DiscussionThread thread = desk.thread(threadId);
        Post post = desk.post(threadId, number);
        Actor actor = gate.actor();
        gate.require(
                CarePolicy.mayRemove(
                        actor, thread.spaceId(), desk.space(thread.spaceId()).visibility(), post.authorId()),
                "post.remove",
                "post",
                post.id());
        if (post.gone()) {
            throw new InvalidInput("", "gone");
        }
        Problems problems = new Problems();
        Removal by = CarePolicy.removal(actor, post.authorId());
        String why =
                by == Removal.AUTHOR ? CareDesk.optionalReason(problems, reason) : CareDesk.reason(problems, reason);
        problems.refuse();
        String path = thread.permalink(number);
        submissions.note(key, path);
        em.persist(PostRevision.removed(post.id(), desk.versions(post) + 1, actor.memberId(), post.body(), desk.now()));
        post.remove(by, actor.memberId(), why, desk.now());
        desk.count(thread);
        if (number == 1 && thread.lastNumber() == 1) {
            thread.list(false);
        }
        audit.done("post.remove", "post", post.id(), why);
        removed.fire(new PostRemoved(actor, thread.spaceId(), threadId, post.id(), number, post.authorId(), why, true));
        return path;
    }

    /**
     * Puts a removed post back.
     *
     * @return its permalink
     */
    public String restore(String key, long threadId, int number) {
        DiscussionThread thread = desk.thread(threadId);
        Post post = desk.post(threadId, number);
        Actor actor = gate.actor();
        gate.require(
                CarePolicy.mayRestore(
                        actor,
                        thread.spaceId(),
                        desk.space(thread.spaceId()).visibility(),
                        post.removal(),
                        post.authorId()),
                "post.restore",
                "post",
                post.id());
        PostRevision words = em.createQuery(
                        "SELECT r FROM PostRevision r WHERE r.postId = :post AND r.removal = TRUE", PostRevision.class)
                .setParameter("post", post.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        String path = thread.permalink(number);
        submissions.note(key, path);
        post.restore(words.body(), renderer.html(words.body(), thread.spaceId()));
        em.remove(words);
        desk.count(thread);
        if (number == 1) {
            thread.list(true);
        }
        audit.done("post.restore", "post", post.id(), "");
        removed.fire(new PostRemoved(actor, thread.spaceId(), threadId, post.id(), number, post.authorId(), "", false));
        return path;
    }

    /**
     * Hides what a post said before an edit from everybody but coordinators.
     *
     * @param version number of the older version
     */
    public void hide(long threadId, int number, int version) {
        DiscussionThread thread = desk.thread(threadId);
        Post post = desk.post(threadId, number);
        gate.require(
                CarePolicy.mayHide(
                        gate.actor(),
                        thread.spaceId(),
                        desk.space(thread.spaceId()).visibility(),
                        post.authorId()),
                "post.hide",
                "post",
                post.id());
        PostRevision found = em.createQuery(
                        "SELECT r FROM PostRevision r WHERE r.postId = :post AND r.number = :number",
                        PostRevision.class)
                .setParameter("post", post.id())
                .setParameter("number", version)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        found.hide(gate.actor().memberId(), desk.now());
        audit.done("post.hide", "post", post.id(), "version " + version);
    }

    /**
     * Closes a thread. Asks for what it came to; who has nothing to say says why it ends.
     *
     * @return path of the thread
     * @throws InvalidInput for fields {@code learned}, {@code decided}, {@code stillOpen}, {@code reason}
     */
    public String close(String key, long threadId, SummaryForm form, String reason) {
        DiscussionThread thread = desk.thread(threadId);
        gate.require(CarePolicy.mayCare(gate.actor(), thread.spaceId()), "thread.close", "thread", threadId);
        refuseWhen(thread.closed());
        Problems problems = new Problems();
        String why = CareDesk.optionalReason(problems, reason);
        boolean says = summarize(thread, form, problems);
        if (!says && why.isEmpty()) {
            problems.add("learned", "required.summary");
        }
        problems.refuse();
        submissions.note(key, path(thread));
        thread.close(desk.now());
        desk.tell(thread, ThreadEvent.Kind.CLOSED, why);
        audit.done("thread.close", "thread", threadId, why);
        return path(thread);
    }

    /**
     * Changes the summary of a closed thread.
     *
     * @return path of the thread
     * @throws InvalidInput as {@link #close}; also when somebody else changed it meanwhile
     */
    public String summarize(String key, long threadId, SummaryForm form) {
        DiscussionThread thread = desk.thread(threadId);
        gate.require(CarePolicy.mayCare(gate.actor(), thread.spaceId()), "thread.summarize", "thread", threadId);
        Problems problems = new Problems();
        if (!summarize(thread, form, problems)) {
            problems.add("learned", "required.summary");
        }
        problems.refuse();
        submissions.note(key, path(thread));
        audit.done("thread.summarize", "thread", threadId, "");
        return path(thread);
    }

    /** Whether the summary says anything; it is changed only when nothing is wrong. */
    private boolean summarize(DiscussionThread thread, SummaryForm form, Problems problems) {
        String learned = problems.optionalText("learned", form.learned(), SUMMARY_LIMIT);
        String decided = problems.optionalText("decided", form.decided(), SUMMARY_LIMIT);
        String stillOpen = problems.optionalText("stillOpen", form.stillOpen(), SUMMARY_LIMIT);
        ThreadSummary summary = em.find(ThreadSummary.class, thread.id());
        if (summary != null && summary.version() != form.version()) {
            problems.add("learned", "summary.changed");
        }
        if (learned.isEmpty() && decided.isEmpty() && stillOpen.isEmpty()) {
            return false;
        }
        if (!problems.any()) {
            boolean fresh = summary == null;
            ThreadSummary said = fresh ? new ThreadSummary(thread.id()) : summary;
            said.say(learned, decided, stillOpen, markdown::render, gate.actor().memberId(), desk.now());
            if (fresh) {
                em.persist(said);
            }
        }
        return true;
    }

    /**
     * Opens a closed thread again. Its summary stays.
     *
     * @return path of the thread
     */
    public String reopen(String key, long threadId, String reason) {
        DiscussionThread thread = desk.thread(threadId);
        gate.require(CarePolicy.mayCare(gate.actor(), thread.spaceId()), "thread.reopen", "thread", threadId);
        Problems problems = new Problems();
        String why = CareDesk.optionalReason(problems, reason);
        problems.refuse();
        submissions.note(key, path(thread));
        thread.reopen();
        desk.tell(thread, ThreadEvent.Kind.REOPENED, why);
        audit.done("thread.reopen", "thread", threadId, why);
        return path(thread);
    }

    /** Keeps a thread on top of its space, or no longer. Asked twice, it says so once. */
    public String pin(String key, long threadId, boolean pinned) {
        DiscussionThread thread = desk.thread(threadId);
        gate.require(CarePolicy.mayCare(gate.actor(), thread.spaceId()), "thread.pin", "thread", threadId);
        if (thread.pinned() != pinned) {
            submissions.note(key, path(thread));
            if (pinned) {
                thread.pin();
            } else {
                thread.unpin();
            }
            desk.tell(thread, pinned ? ThreadEvent.Kind.PINNED : ThreadEvent.Kind.UNPINNED, "");
            audit.done("thread.pin", "thread", threadId, pinned ? "on top" : "no longer");
        }
        return path(thread);
    }

    /** Shows a thread on home and on its space's page, or no longer. Asked twice, it says so once. */
    public String feature(String key, long threadId, boolean featured) {
        DiscussionThread thread = desk.thread(threadId);
        gate.require(CarePolicy.mayCare(gate.actor(), thread.spaceId()), "thread.feature", "thread", threadId);
        if (thread.featured() != featured) {
            submissions.note(key, path(thread));
            thread.feature(featured ? desk.now() : null);
            desk.tell(thread, featured ? ThreadEvent.Kind.FEATURED : ThreadEvent.Kind.UNFEATURED, "");
            audit.done("thread.feature", "thread", threadId, featured ? "featured" : "no longer");
        }
        return path(thread);
    }

    private static void refuseWhen(boolean closed) {
        if (closed) {
            throw new InvalidInput("", "closed-already");
        }
    }

    private static String path(DiscussionThread thread) {
        return "/discussions/" + thread.id() + "/" + thread.slug();
    }
}
