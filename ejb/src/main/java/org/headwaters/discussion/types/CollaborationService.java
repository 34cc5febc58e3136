package org.headwaters.discussion.types;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.headwaters.discussion.ThreadQueries;
import org.headwaters.discussion.ThreadView;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;

/** Who would like to take part in what somebody looks for collaborators for, and its end by hand. Its day ends it by itself. */
@Stateless
public class CollaborationService {

    private static final String THREAD = "thread";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private ThreadQueries threads;

    /**
     * "I am interested." Saying it twice changes nothing.
     *
     * @return path of the thread
     * @throws org.headwaters.platform.gate.InvalidInput when it takes nobody any more
     */
    public String interested(long threadId) {
        ThreadView thread = readable(threadId);
        Actor actor = gate.actor();
        Long author = author(threadId);
        gate.require(
                TypePolicy.mayTakePart(actor, thread.spaceId(), thread.visibility(), author, true),
                "collaboration.interest",
                THREAD,
                threadId);
        if (!row(threadId).open(clock.instant()) || thread.closed()) {
            Problems problems = new Problems();
            problems.add("", "collaboration-past");
            problems.refuse();
        }
        em.createNativeQuery(
                        """
                        INSERT INTO collaboration_interest (thread_id, member_id, organization_id, said_at)
                        VALUES (?1, ?2, ?3, ?4) ON DUPLICATE KEY UPDATE thread_id = thread_id""")
                .setParameter(1, threadId)
                .setParameter(2, actor.memberId())
                .setParameter(3, actor.organizationId())
                .setParameter(4, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
        return thread.path();
    }

    /** Takes "I am interested" back, also after the last day. */
    public String notInterested(long threadId) {
        ThreadView thread = readable(threadId);
        gate.require(gate.actor().member(), "collaboration.no-interest", THREAD, threadId);
        em.createQuery("DELETE FROM CollaborationInterest i WHERE i.threadId = :thread AND i.memberId = :me")
                .setParameter("thread", threadId)
                .setParameter("me", gate.actor().memberId())
                .executeUpdate();
        return thread.path();
    }

    /** Ends it before its day: those who look have found somebody, or stopped looking. */
    public String end(long threadId) {
        ThreadView thread = endable(threadId, "collaboration.end");
        Collaboration row = row(threadId);
        if (row.open(clock.instant())) {
            row.end(clock.instant());
            audit.done("collaboration.end", THREAD, threadId, thread.title());
        }
        return thread.path();
    }

    /** Takes such an end back. */
    public String resume(long threadId) {
        ThreadView thread = endable(threadId, "collaboration.resume");
        row(threadId).resume();
        audit.done("collaboration.resume", THREAD, threadId, thread.title());
        return thread.path();
    }

    private ThreadView endable(long threadId, String action) {
        ThreadView thread = readable(threadId);
        gate.require(
                TypePolicy.mayEnd(gate.actor(), thread.spaceId(), thread.visibility(), author(threadId)),
                action,
                THREAD,
                threadId);
        return thread;
    }

    private ThreadView readable(long threadId) {
        return threads.find(gate.actor(), threadId).orElseThrow(NotFound::new);
    }

    private Long author(long threadId) {
        return em.createQuery("SELECT t.authorId FROM DiscussionThread t WHERE t.id = :thread", Long.class)
                .setParameter("thread", threadId)
                .getSingleResult();
    }

    private Collaboration row(long threadId) {
        Collaboration row = em.find(Collaboration.class, threadId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFound();
        }
        return row;
    }
}
