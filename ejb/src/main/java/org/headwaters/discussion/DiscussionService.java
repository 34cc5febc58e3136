package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.AlreadyDone;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.Slugs;
import org.headwaters.space.Space.Visibility;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** Starting threads, replying and editing. Each use case notes its form's key, so that a second sending changes nothing. */
@Stateless
public class DiscussionService {

    /** Longest title in characters. */
    public static final int TITLE_LIMIT = 140;
    /** Longest post in characters: about twelve printed pages. */
    public static final int BODY_LIMIT = 40_000;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private DraftService drafts;

    @Inject
    private PostMaker maker;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private PostRenderer renderer;

    @Inject
    private PostPace pace;

    @Inject
    private SameAgain same;

    @Inject
    private Event<PostChecked> checked;

    @Inject
    private Event<PostEdited> edited;

    /**
     * Starts a thread.
     *
     * @param key one-time key of the form
     * @param spaceSlug the space; one the actor may not read is as if none was chosen
     * @param type name of a {@link ThreadType}
     * @param fields what was sent beside the words
     * @return path of the new thread
     * @throws InvalidInput for fields {@code title}, {@code space}, {@code type}, {@code body}
     */
    public String start(String key, String spaceSlug, String type, String title, String body, PostFields fields) {
        Actor actor = gate.actor();
        gate.require(actor.member(), "thread.start", "thread", null);
        Problems problems = new Problems();
        ThreadType cleanType = problems.choice("type", ThreadType.class, type);
        String cleanTitle = problems.line("title", title, TITLE_LIMIT);
        SpaceSummary space = spaces.bySlug(actor, spaceSlug).orElse(null);
        if (space == null) {
            problems.add("space", "required.space");
        }
        String cleanBody = words(body, problems);
        checked.fire(new PostChecked(
                actor, space == null ? 0 : space.id(), cleanType, null, true, cleanBody, fields, problems));
        problems.refuse();
        gate.require(ThreadPolicy.mayStart(actor, space.id(), space.visibility()), "thread.start", "space", space.id());
        same.thread(actor, space.id(), cleanTitle, cleanBody).ifPresent(before -> {
            drafts.postedBefore(DraftView.NEW_THREAD, fields, body);
            throw new AlreadyDone(before.permalink(1));
        });
        Instant now = clock.instant();
        DiscussionThread thread = new DiscussionThread(
                space.id(),
                cleanTitle,
                Slugs.of(cleanTitle, "thread"),
                cleanType,
                actor.memberId(),
                actor.organizationId(),
                now);
        em.persist(thread);
        em.flush();
        String path = thread.permalink(1);
        submissions.note(key, path);
        // After the key: a second sending is led to the first post, however fast it came.
        pace.take(actor);
        maker.add(actor, thread, null, cleanBody, fields, now);
        drafts.posted(DraftView.NEW_THREAD, fields, body);
        audit.done("thread.start", "thread", thread.id(), cleanTitle);
        return path;
    }

    /**
     * Replies to a thread.
     *
     * @param key one-time key of the form
     * @param replyTo number of the post that is answered, or 0
     * @param fields what was sent beside the words
     * @return permalink of the new post
     * @throws NotFound when the actor may not read the thread
     * @throws InvalidInput for field {@code body}
     */
    public String reply(String key, long threadId, int replyTo, String body, PostFields fields) {
        DiscussionThread thread = readable(threadId, LockModeType.PESSIMISTIC_WRITE);
        Actor actor = gate.actor();
        gate.require(
                ThreadPolicy.mayReply(actor, thread.spaceId(), visibility(thread), thread.closed()),
                "thread.reply",
                "thread",
                threadId);
        Problems problems = new Problems();
        String cleanBody = words(body, problems);
        checked.fire(
                new PostChecked(actor, thread.spaceId(), thread.type(), threadId, false, cleanBody, fields, problems));
        problems.refuse();
        same.reply(actor, thread, replyTo, cleanBody).ifPresent(before -> {
            drafts.postedBefore(DraftView.reply(threadId), fields, body);
            throw new AlreadyDone(thread.permalink(before));
        });
        Integer answered = replyTo >= 1 && replyTo <= thread.lastNumber() ? replyTo : null;
        String path = thread.permalink(thread.lastNumber() + 1);
        submissions.note(key, path);
        pace.take(actor);
        Post post = maker.add(actor, thread, answered, cleanBody, fields, clock.instant());
        drafts.posted(DraftView.reply(threadId), fields, body);
        audit.done("thread.reply", "thread", threadId, "#" + post.number());
        return path;
    }

    /**
     * Edits a post; what it said before is kept.
     *
     * @param version the post's version when the form was written
     * @param fields what was sent beside the words
     * @return permalink of the post
     * @throws InvalidInput for field {@code body}, also when somebody else changed the post meanwhile
     */
    public String edit(String key, long threadId, int number, int version, String body, PostFields fields) {
        DiscussionThread thread = readable(threadId, LockModeType.PESSIMISTIC_WRITE);
        Post post = post(threadId, number);
        gate.requireVisible(!post.gone());
        gate.require(
                ThreadPolicy.mayEdit(
                        gate.actor(), thread.spaceId(), visibility(thread), thread.closed(), post.authorId()),
                "post.edit",
                "post",
                post.id());
        Problems problems = new Problems();
        String cleanBody = words(body, problems);
        if (post.version() != version) {
            problems.add("body", "post.changed");
        }
        checked.fire(new PostChecked(
                gate.actor(), thread.spaceId(), thread.type(), threadId, number == 1, cleanBody, fields, problems));
        problems.refuse();
        String path = thread.permalink(number);
        submissions.note(key, path);
        if (!cleanBody.equals(post.body())) {
            long revisions = em.createQuery("SELECT COUNT(r.id) FROM PostRevision r WHERE r.postId = :post", Long.class)
                    .setParameter("post", post.id())
                    .getSingleResult();
            em.persist(new PostRevision(
                    post.id(), (int) revisions + 1, gate.actor().memberId(), post.body(), clock.instant()));
            post.edit(cleanBody, renderer.html(cleanBody, thread.spaceId()), clock.instant());
        }
        edited.fire(new PostEdited(gate.actor(), thread.spaceId(), threadId, post.id(), number, cleanBody, fields));
        drafts.posted(DraftView.edit(threadId, number), fields, body);
        audit.done("post.edit", "post", post.id(), "");
        return path;
    }

    /** The words checked: their length, and that they are no more work to show than words should be. */
    private String words(String body, Problems problems) {
        String clean = problems.text("body", body, BODY_LIMIT);
        if (renderer.tooMuch(clean)) {
            problems.add("body", "too-much");
        }
        return clean;
    }

    private Post post(long threadId, int number) {
        return em.createQuery("SELECT p FROM Post p WHERE p.threadId = :thread AND p.number = :number", Post.class)
                .setParameter("thread", threadId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private DiscussionThread readable(long threadId, LockModeType lock) {
        DiscussionThread thread = em.find(DiscussionThread.class, threadId, lock);
        if (thread == null) {
            throw new NotFound();
        }
        visibility(thread);
        return thread;
    }

    private Visibility visibility(DiscussionThread thread) {
        return spaces.visibility(gate.actor(), thread.spaceId()).orElseThrow(NotFound::new);
    }
}
