package org.headwaters.discussion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** What the services that care for threads share. No use case of its own, so it asks no policy; the services do. */
@Dependent
class CareDesk {

    /** Longest reason in characters. */
    static final int REASON_LIMIT = 400;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private SpaceQueries spaces;

    /** A thread the actor may know of, locked: as if it did not exist when the actor may not read its space or it was merged. */
    DiscussionThread thread(long threadId) {
        DiscussionThread thread = em.find(DiscussionThread.class, threadId, LockModeType.PESSIMISTIC_WRITE);
        if (thread == null || thread.mergedInto() != null) {
            throw new NotFound();
        }
        space(thread.spaceId());
        Actor actor = gate.actor();
        if (!thread.listed() && !actor.is(thread.authorId()) && !CarePolicy.mayCare(actor, thread.spaceId())) {
            throw new NotFound();
        }
        return thread;
    }

    /**
     * Locks two threads before anything else is read. The first read fixes what a transaction sees: one that came before a lock was
     * given would not show what others did while it was waited for, and a reply posted meanwhile would stay behind in a merge.
     */
    void lock(long first, long second) {
        em.find(DiscussionThread.class, first, LockModeType.PESSIMISTIC_WRITE);
        em.find(DiscussionThread.class, second, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Threads that went into this one before lead to the other now. By their ids: a search by a condition would lock every thread. */
    void leadOn(long threadId, long targetId) {
        List<Long> before = em.createQuery(
                        "SELECT t.id FROM DiscussionThread t WHERE t.mergedInto = :thread", Long.class)
                .setParameter("thread", threadId)
                .getResultList();
        if (!before.isEmpty()) {
            em.createQuery("UPDATE DiscussionThread t SET t.mergedInto = :target WHERE t.id IN :before")
                    .setParameter("target", targetId)
                    .setParameter("before", before)
                    .executeUpdate();
        }
    }

    /** A space the actor may read. */
    SpaceSummary space(long spaceId) {
        return spaces.readable(gate.actor()).stream()
                .filter(space -> space.id() == spaceId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A post by its number. */
    Post post(long threadId, int number) {
        return em.createQuery("SELECT p FROM Post p WHERE p.threadId = :thread AND p.number = :number", Post.class)
                .setParameter("thread", threadId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** How many older versions of a post are kept. */
    int versions(Post post) {
        return em.createQuery("SELECT COUNT(r.id) FROM PostRevision r WHERE r.postId = :post", Long.class)
                .setParameter("post", post.id())
                .getSingleResult()
                .intValue();
    }

    /** After a post lost its words, got them back, came or went: counts the replies anew. The thread is locked. */
    void count(DiscussionThread thread) {
        em.flush();
        thread.goneReplies(em.createQuery(
                        "SELECT COUNT(p.id) FROM Post p WHERE p.threadId = :thread AND p.number > 1"
                                + " AND (p.removedAt IS NOT NULL OR p.movedTo IS NOT NULL)",
                        Long.class)
                .setParameter("thread", thread.id())
                .getSingleResult()
                .intValue());
    }

    /** Tells in a thread what is done to it, after its newest post. */
    ThreadEvent tell(DiscussionThread thread, ThreadEvent.Kind kind, String reason) {
        return tell(thread, thread.lastNumber(), kind, reason);
    }

    /** Tells in a thread what is done to it. */
    ThreadEvent tell(DiscussionThread thread, int afterNumber, ThreadEvent.Kind kind, String reason) {
        ThreadEvent event =
                new ThreadEvent(thread.id(), afterNumber, kind, gate.actor().memberId(), reason, now());
        em.persist(event);
        return event;
    }

    /** A reason that must be given. */
    static String reason(Problems problems, String reason) {
        return problems.line("reason", reason, REASON_LIMIT);
    }

    /** A reason that may be given. */
    static String optionalReason(Problems problems, String reason) {
        return problems.optionalLine("reason", reason, REASON_LIMIT);
    }

    Instant now() {
        return clock.instant();
    }
}
