package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.Slugs;
import org.headwaters.space.SpaceSummary;

/**
 * Bringing words to another place: a thread to another space, posts to a thread of their own, a thread into another one. Who may read
 * words is always decided by the space they are in now, so nothing has to be taken back from an old address. Every old address leads on.
 */
@Stateless
public class MoveService {

    /** Most posts that are split off at once. */
    static final int MOST_POSTS = 200;

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
    private PostRenderer renderer;

    @Inject
    private Event<PostsMoved> postsMoved;

    @Inject
    private Event<ThreadMoved> threadMoved;

    /**
     * Moves a thread to another space.
     *
     * @param spaceId where to; one the actor may not read is as if it did not exist
     * @param opens whether the actor has said that more people will be able to read it
     * @return path of the thread
     * @throws InvalidInput for fields {@code space}, {@code reason}, {@code opens}
     */
    public String move(String key, long threadId, long spaceId, String reason, boolean opens) {
        DiscussionThread thread = desk.thread(threadId);
        gate.require(CarePolicy.mayCare(gate.actor(), thread.spaceId()), "thread.move", "thread", threadId);
        SpaceSummary from = desk.space(thread.spaceId());
        SpaceSummary to = desk.space(spaceId);
        gate.require(CarePolicy.mayMove(gate.actor(), from.id(), to.id()), "thread.move", "space", spaceId);
        Problems problems = new Problems();
        String why = CareDesk.reason(problems, reason);
        if (from.id() == to.id()) {
            problems.add("space", "required.space");
        }
        warn(problems, from, to, opens);
        problems.refuse();
        String path = path(thread);
        submissions.note(key, path);
        thread.moveTo(to.id());
        renderAnew(threadId, to.id());
        desk.tell(thread, ThreadEvent.Kind.MOVED, why).from(from.id());
        audit.done("thread.move", "thread", threadId, from.slug() + " to " + to.slug() + ": " + why);
        threadMoved.fire(new ThreadMoved(gate.actor(), threadId, from.id(), to.id()));
        return path;
    }

    /**
     * Gives posts a thread of their own, in the same space. Each leaves a row at its old number that leads to its new place.
     *
     * @param numbers the posts; the first one of the thread stays, and what has no words cannot go
     * @return path of the new thread
     * @throws InvalidInput for fields {@code posts}, {@code title}, {@code reason}
     */
    public String split(String key, long threadId, Collection<Integer> numbers, String title, String reason) {
        DiscussionThread thread = desk.thread(threadId);
        gate.require(CarePolicy.mayCare(gate.actor(), thread.spaceId()), "thread.split", "thread", threadId);
        Problems problems = new Problems();
        List<Post> posts = chosen(threadId, numbers);
        if (posts.isEmpty()) {
            problems.add("posts", "required.posts");
        } else if (posts.size() > MOST_POSTS) {
            problems.add("posts", "too-many-posts", MOST_POSTS);
        }
        String cleanTitle = problems.line("title", title, DiscussionService.TITLE_LIMIT);
        String why = CareDesk.reason(problems, reason);
        problems.refuse();
        Post first = posts.get(0);
        DiscussionThread fresh = new DiscussionThread(
                thread.spaceId(),
                cleanTitle,
                Slugs.of(cleanTitle, "thread"),
                ThreadType.DISCUSSION,
                first.authorId(),
                first.organizationId(),
                first.createdAt());
        em.persist(fresh);
        em.flush();
        submissions.note(key, path(fresh));
        List<PostsMoved.Moved> moved = carry(posts, fresh);
        desk.tell(thread, ThreadEvent.Kind.SPLIT, why).with(fresh.id(), posts.size());
        desk.tell(fresh, 0, ThreadEvent.Kind.BEGUN, why).with(threadId, posts.size());
        newest(thread);
        desk.count(thread);
        desk.count(fresh);
        readAsFarAsBefore(threadId, fresh.id());
        audit.done("thread.split", "thread", threadId, posts.size() + " posts to thread " + fresh.id() + ": " + why);
        postsMoved.fire(new PostsMoved(gate.actor(), threadId, fresh.id(), fresh.spaceId(), false, moved));
        return path(fresh);
    }

    /**
     * Brings all posts of a thread to the end of another one. The old address leads there.
     *
     * @param targetId the other thread; one the actor may not read is as if it did not exist
     * @param opens whether the actor has said that more people will be able to read it
     * @return path of the other thread
     * @throws InvalidInput for fields {@code target}, {@code reason}, {@code opens}
     */
    public String merge(String key, long threadId, long targetId, String reason, boolean opens) {
        if (threadId == targetId) {
            throw new InvalidInput("target", "same-thread");
        }
        // Always in the order of their ids, so that two merges at once cannot wait for each other.
        desk.lock(Math.min(threadId, targetId), Math.max(threadId, targetId));
        DiscussionThread thread = desk.thread(threadId);
        DiscussionThread target = desk.thread(targetId);
        gate.require(
                CarePolicy.mayMove(gate.actor(), thread.spaceId(), target.spaceId()),
                "thread.merge",
                "thread",
                threadId);
        SpaceSummary from = desk.space(thread.spaceId());
        SpaceSummary to = desk.space(target.spaceId());
        Problems problems = new Problems();
        String why = CareDesk.reason(problems, reason);
        warn(problems, from, to, opens);
        problems.refuse();
        submissions.note(key, path(target));
        int before = target.lastNumber();
        List<Post> posts = em.createQuery(
                        "SELECT p FROM Post p WHERE p.threadId = :thread AND p.movedTo IS NULL ORDER BY p.number",
                        Post.class)
                .setParameter("thread", threadId)
                .getResultList();
        List<PostsMoved.Moved> moved = carry(posts, target);
        desk.tell(target, before, ThreadEvent.Kind.MERGED, why).with(threadId, posts.size());
        newest(target);
        thread.mergeInto(target);
        desk.count(thread);
        desk.count(target);
        if (from.id() != to.id()) {
            renderAnew(targetId, to.id());
        }
        desk.leadOn(threadId, targetId);
        // Who had read both has nothing new to read.
        em.createNativeQuery(
                        """
                        UPDATE reading r JOIN reading o ON o.member_id = r.member_id AND o.thread_id = ?1
                        SET r.read_number = ?2
                        WHERE r.thread_id = ?3 AND r.read_number >= ?4 AND o.read_number >= ?5""")
                .setParameter(1, threadId)
                .setParameter(2, target.lastNumber())
                .setParameter(3, targetId)
                .setParameter(4, before)
                .setParameter(5, thread.lastNumber())
                .executeUpdate();
        drafts(DraftView.reply(threadId), DraftView.reply(targetId));
        audit.done("thread.merge", "thread", threadId, "into thread " + targetId + ": " + why);
        postsMoved.fire(new PostsMoved(gate.actor(), threadId, targetId, to.id(), true, moved));
        return path(target);
    }

    private static void warn(Problems problems, SpaceSummary from, SpaceSummary to, boolean opens) {
        if (!opens && Readers.more(from.id(), from.visibility(), to.id(), to.visibility())) {
            problems.add("opens", "opens");
        }
    }

    private List<Post> chosen(long threadId, Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                        SELECT p FROM Post p WHERE p.threadId = :thread AND p.number IN :numbers AND p.number > 1
                            AND p.movedTo IS NULL AND p.removedAt IS NULL ORDER BY p.number""",
                        Post.class)
                .setParameter("thread", threadId)
                .setParameter("numbers", new TreeSet<>(numbers))
                .setMaxResults(MOST_POSTS + 1)
                .getResultList();
    }

    /** Puts posts at the end of a thread, in their order. An answer follows the post it answers when that one goes too. */
    private List<PostsMoved.Moved> carry(List<Post> posts, DiscussionThread target) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Integer, String> keys = new HashMap<>();
        List<PostsMoved.Moved> moved = new ArrayList<>();
        List<Post> traces = new ArrayList<>();
        for (Post post : posts) {
            int old = post.number();
            Post trace = post.trace();
            int number = target.nextNumber(post.authorId(), post.createdAt());
            numbers.put(old, number);
            drafts(DraftView.edit(trace.threadId(), old), DraftView.edit(target.id(), number));
            Integer answered = post.replyTo() == null ? null : numbers.get(post.replyTo());
            post.moveTo(target.id(), number, answered);
            post.answers(answered == null || answered == 1 ? null : keys.get(answered));
            keys.put(number, post.sortKey());
            traces.add(trace);
            moved.add(new PostsMoved.Moved(post.id(), old, number));
        }
        // The numbers must be free before the traces take them.
        em.flush();
        traces.forEach(em::persist);
        em.flush();
        return moved;
    }

    /** Other people read these posts now, and a name that was a link for the readers of before may tell these too much. */
    private void renderAnew(long threadId, long spaceId) {
        em.createQuery(
                        "SELECT p FROM Post p WHERE p.threadId = :thread AND p.body LIKE '%@space:%'"
                                + " AND p.removedAt IS NULL AND p.movedTo IS NULL",
                        Post.class)
                .setParameter("thread", threadId)
                .getResultList()
                .forEach(post -> post.render(renderer.html(post.body(), spaceId)));
    }

    /** Words on their way follow; where both places have a draft, the other one stays among the drafts. */
    /** Drafts of a place, those of other windows too. */
    private void drafts(String oldPlace, String newPlace) {
        em.createNativeQuery("UPDATE IGNORE draft SET place = CONCAT(?1, SUBSTRING(place, CHAR_LENGTH(?2) + 1))"
                        + " WHERE place = ?2 OR place LIKE CONCAT(?2, '~%')")
                .setParameter(1, newPlace)
                .setParameter(2, oldPlace)
                .executeUpdate();
    }

    private void newest(DiscussionThread thread) {
        em.createQuery(
                        "SELECT p FROM Post p WHERE p.threadId = :thread AND p.movedTo IS NULL"
                                + " ORDER BY p.createdAt DESC, p.number DESC",
                        Post.class)
                .setParameter("thread", thread.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(post -> thread.newest(post.authorId(), post.createdAt()));
    }

    /** Nobody has to read again what was read in the thread the posts come from. */
    private void readAsFarAsBefore(long oldThread, long newThread) {
        em.createNativeQuery(
                        """
                        INSERT INTO reading (member_id, thread_id, read_number, read_at)
                        SELECT r.member_id, ?1, COUNT(*), MAX(r.read_at) FROM reading r
                        JOIN post t ON t.thread_id = r.thread_id AND t.number <= r.read_number
                        JOIN post p ON p.id = t.moved_to AND p.thread_id = ?1
                        WHERE r.thread_id = ?2 GROUP BY r.member_id""")
                .setParameter(1, newThread)
                .setParameter(2, oldThread)
                .executeUpdate();
    }

    private static String path(DiscussionThread thread) {
        return "/discussions/" + thread.id() + "/" + thread.slug();
    }
}
