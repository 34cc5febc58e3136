package org.headwaters.discussion.types;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.headwaters.discussion.ThreadType;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;

/**
 * Marks on replies: accepted answers, solutions, and where solutions work. Each use case leaves things as asked for, however often it is
 * asked, and answers the path of the reply. A closed thread can still be marked: what helped often shows later.
 */
@Stateless
public class MarkService {

    private static final String POST = "post";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private TypeQueries types;

    /** Accepts a reply as an answer; a question may have several. */
    public String accept(long postId) {
        TypedPost post = answer(postId, "answer.accept");
        write("accepted_answer", "accepted_by, accepted_at", postId);
        audit.done("answer.accept", POST, postId, "");
        return post.path();
    }

    /** Takes an acceptance back. */
    public String takeBack(long postId) {
        TypedPost post = answer(postId, "answer.take-back");
        remove("DELETE FROM AcceptedAnswer x WHERE x.postId = :post", postId);
        audit.done("answer.take-back", POST, postId, "");
        return post.path();
    }

    private TypedPost answer(long postId, String action) {
        TypedPost post = reply(postId, ThreadType.QUESTION);
        gate.require(
                TypePolicy.mayAccept(gate.actor(), post.spaceId(), post.visibility(), post.threadAuthorId()),
                action,
                POST,
                postId);
        return post;
    }

    /** Says that a reply is a solution of its barrier. */
    public String solve(long postId) {
        TypedPost post = solution(postId, "solution.mark");
        write("solution", "marked_by, marked_at", postId);
        audit.done("solution.mark", POST, postId, "");
        return post.path();
    }

    /** Says that a reply is no solution after all. */
    public String unsolve(long postId) {
        TypedPost post = solution(postId, "solution.unmark");
        remove("DELETE FROM Solution x WHERE x.postId = :post", postId);
        audit.done("solution.unmark", POST, postId, "");
        return post.path();
    }

    private TypedPost solution(long postId, String action) {
        TypedPost post = reply(postId, ThreadType.BARRIER);
        gate.require(
                TypePolicy.mayMarkSolution(
                        gate.actor(), post.spaceId(), post.visibility(), post.threadAuthorId(), post.authorId()),
                action,
                POST,
                postId);
        return post;
    }

    /** Says that a solution works at the actor's organization. */
    public String works(long postId) {
        TypedPost post = reply(postId, ThreadType.BARRIER);
        Actor actor = gate.actor();
        gate.require(
                TypePolicy.maySayItWorks(actor, post.spaceId(), post.visibility()), "solution.works", POST, postId);
        gate.requireVisible(isSolution(postId));
        em.createNativeQuery(
                        """
                        INSERT INTO works_here (post_id, member_id, organization_id, marked_at) VALUES (?1, ?2, ?3, ?4)
                        ON DUPLICATE KEY UPDATE organization_id = VALUES(organization_id), marked_at = VALUES(marked_at)""")
                .setParameter(1, postId)
                .setParameter(2, actor.memberId())
                .setParameter(3, actor.organizationId())
                .setParameter(4, now())
                .executeUpdate();
        return post.path();
    }

    /** Takes back that a solution works. */
    public String worksNot(long postId) {
        TypedPost post = reply(postId, ThreadType.BARRIER);
        gate.require(gate.actor().member(), "solution.works-not", POST, postId);
        em.createQuery("DELETE FROM WorksHere w WHERE w.postId = :post AND w.memberId = :me")
                .setParameter("post", postId)
                .setParameter("me", gate.actor().memberId())
                .executeUpdate();
        return post.path();
    }

    private TypedPost reply(long postId, ThreadType type) {
        return types.post(gate.actor(), postId)
                .filter(post -> post.replyIn(type))
                .orElseThrow(NotFound::new);
    }

    private boolean isSolution(long postId) {
        return em.createQuery("SELECT COUNT(x.postId) FROM Solution x WHERE x.postId = :post", Long.class)
                        .setParameter("post", postId)
                        .getSingleResult()
                > 0;
    }

    /** One statement, so that two at once leave one mark and no error; the first one's name stays. */
    private void write(String table, String byAndAt, long postId) {
        em.createNativeQuery("INSERT INTO " + table + " (thread_id, post_id, " + byAndAt
                        + ") SELECT p.thread_id, p.id, ?1, ?2 FROM post p WHERE p.id = ?3"
                        + " ON DUPLICATE KEY UPDATE post_id = VALUES(post_id)")
                .setParameter(1, gate.actor().memberId())
                .setParameter(2, now())
                .setParameter(3, postId)
                .executeUpdate();
    }

    private void remove(String delete, long postId) {
        em.createQuery(delete).setParameter("post", postId).executeUpdate();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
