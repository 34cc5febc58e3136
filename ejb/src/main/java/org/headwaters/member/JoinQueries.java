package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.secret.Tokens;

/** All reads of requests to join. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JoinQueries {

    /** Requests on one page; a longer queue shows its oldest first. */
    public static final int REQUESTS_PER_PAGE = 50;

    private static final String ROW =
            """
            SELECT NEW org.headwaters.member.JoinRequestRow(r.id, r.name, r.email, r.emailConfirmedAt, r.organizationId, o.name,
                r.involvement, r.wishes, r.interests, r.state, r.requestedAt, r.decidedAt, d.name, r.reason, m.handle)
            FROM JoinRequest r
            LEFT JOIN Organization o ON o.id = r.organizationId
            LEFT JOIN CommunityMember d ON d.id = r.decidedBy
            LEFT JOIN CommunityMember m ON m.id = r.memberId
            WHERE""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * Requests in one state, as far as the actor may see them: those that wait oldest first, the others newest first.
     *
     * @param after id of the last row of the page before, or 0
     * @param size how many at most
     */
    public List<JoinRequestRow> list(Actor actor, JoinRequest.State state, long after, int size) {
        boolean waiting = state == JoinRequest.State.WAITING;
        StringBuilder jpql = new StringBuilder(ROW).append(" r.state = :state").append(clause(actor));
        if (after > 0) {
            jpql.append(waiting ? " AND r.id > :after" : " AND r.id < :after");
        }
        jpql.append(waiting ? " ORDER BY r.id" : " ORDER BY r.id DESC");
        TypedQuery<JoinRequestRow> query = em.createQuery(jpql.toString(), JoinRequestRow.class)
                .setParameter("state", state)
                .setMaxResults(size);
        if (after > 0) {
            query.setParameter("after", after);
        }
        return reach(query, actor).getResultList();
    }

    /** One request, when the actor may see it. */
    public Optional<JoinRequestRow> find(Actor actor, long id) {
        return em.createQuery(ROW + " r.id = :id", JoinRequestRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(request -> JoinPolicy.maySee(actor, request.organizationId()));
    }

    /** How many requests with a confirmed address wait within the actor's reach. */
    public long waiting(Actor actor) {
        TypedQuery<Long> query = em.createQuery(
                        "SELECT COUNT(r.id) FROM JoinRequest r WHERE r.state = :state AND r.emailConfirmedAt IS NOT NULL"
                                + clause(actor),
                        Long.class)
                .setParameter("state", JoinRequest.State.WAITING);
        return reach(query, actor).getSingleResult();
    }

    /** What the one who asked may know about a request: the secret from the mail is the permission. */
    @OpenToAll("the secret is the permission")
    public Optional<JoinStatus> status(String secret) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.member.JoinStatus(r.name, r.email, r.emailConfirmedAt, o.name, r.involvement,
                            r.wishes, r.interests, r.state, r.requestedAt, r.decidedAt, r.reason)
                        FROM JoinRequest r LEFT JOIN Organization o ON o.id = r.organizationId
                        WHERE r.tokenHash = :hash""",
                        JoinStatus.class)
                .setParameter("hash", Tokens.hash(secret))
                .getResultStream()
                .findFirst();
    }

    /** The list form of {@link JoinPolicy#maySee}. */
    private static String clause(Actor actor) {
        return all(actor) ? "" : " AND r.organizationId IN :reach";
    }

    private static <T> TypedQuery<T> reach(TypedQuery<T> query, Actor actor) {
        // An id that no organization has stands for none: IN needs at least one.
        return all(actor)
                ? query
                : query.setParameter("reach", actor.stewardOf().isEmpty() ? Set.of(0L) : actor.stewardOf());
    }

    private static boolean all(Actor actor) {
        return actor.coordinator() || actor.system();
    }
}
