package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
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

    /**
     * The state of the application a request waits for, as the column has it. Its type belongs to another feature, which knows
     * members; knowing it back would be a circle.
     */
    private static final String FATE =
            """
            CASE WHEN a.id IS NULL THEN '' WHEN a.state = org.headwaters.organization.ApplicationState.APPROVED THEN 'APPROVED'
                WHEN a.state = org.headwaters.organization.ApplicationState.DECLINED THEN 'DECLINED' ELSE 'WAITING' END""";

    private static final String ROW =
            """
            SELECT NEW org.headwaters.member.JoinRequestRow(r.id, r.name, r.email, r.emailConfirmedAt, r.organizationId, o.name,
                r.organizationNamed, r.applicationId, %s, r.involvement, r.capacity, r.wishes, r.interests, r.state,
                r.requestedAt, r.decidedAt, d.name, r.reason, m.handle)
            FROM JoinRequest r
            LEFT JOIN Organization o ON o.id = r.organizationId
            LEFT JOIN OrganizationApplication a ON a.id = r.applicationId
            LEFT JOIN CommunityMember d ON d.id = r.decidedBy
            LEFT JOIN CommunityMember m ON m.id = r.memberId
            WHERE"""
                    .formatted(FATE);

    /** Waits for the actor alone: the address is confirmed, and no application is open that it waits for. */
    static final String READY =
            """
            r.state = org.headwaters.member.JoinRequest.State.WAITING AND r.emailConfirmedAt IS NOT NULL
                AND (r.organizationId IS NOT NULL OR NOT EXISTS (SELECT a.id FROM OrganizationApplication a
                    WHERE a.id = r.applicationId AND a.state NOT IN (org.headwaters.organization.ApplicationState.APPROVED,
                        org.headwaters.organization.ApplicationState.DECLINED)))""";

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
            jpql.append(' ')
                    .append(
                            """
                    AND (r.requestedAt %1$s (SELECT l.requestedAt FROM JoinRequest l WHERE l.id = :after) OR r.id %1$s :after
                        AND r.requestedAt = (SELECT l.requestedAt FROM JoinRequest l WHERE l.id = :after))"""
                                    .formatted(waiting ? ">" : "<"));
        }
        jpql.append(waiting ? " ORDER BY r.requestedAt, r.id" : " ORDER BY r.requestedAt DESC, r.id DESC");
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

    /** How many requests the actor can decide now: those with a confirmed address that wait for no application. */
    public long waiting(Actor actor) {
        TypedQuery<Long> query =
                em.createQuery("SELECT COUNT(r.id) FROM JoinRequest r WHERE " + READY + clause(actor), Long.class);
        return reach(query, actor).getSingleResult();
    }

    /** Since when the oldest of those has waited. */
    public Optional<Instant> waitingSince(Actor actor) {
        TypedQuery<Instant> query = em.createQuery(
                        "SELECT r.requestedAt FROM JoinRequest r WHERE " + READY + clause(actor)
                                + " ORDER BY r.requestedAt, r.id",
                        Instant.class)
                .setMaxResults(1);
        return reach(query, actor).getResultStream().findFirst();
    }

    /** The organizations that are applying, by name, for who may let a request wait for one. */
    public List<ApplicationChoice> applications(Actor actor) {
        if (!JoinPolicy.mayPlace(actor)) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT id, organization_name FROM organization_application"
                                + " WHERE state IN ('WAITING', 'IN_REVIEW', 'ASKED', 'APPEALED') ORDER BY organization_name, id")
                .getResultList();
        return rows.stream()
                .map(row -> new ApplicationChoice(((Number) row[0]).longValue(), (String) row[1]))
                .toList();
    }

    /** Those who asked to join with the organization of an application, the first one first, for who may let them wait for it. */
    public List<JoinRequestRow> namedIn(Actor actor, long application) {
        return JoinPolicy.mayPlace(actor)
                ? em.createQuery(
                                ROW
                                        + " r.applicationId = :application AND r.state = :waiting ORDER BY r.requestedAt, r.id",
                                JoinRequestRow.class)
                        .setParameter("application", application)
                        .setParameter("waiting", JoinRequest.State.WAITING)
                        .setMaxResults(50)
                        .getResultList()
                : List.of();
    }

    /** Those who ask to join with an organization and have confirmed their address, for who may decide on them. */
    public List<JoinRequestRow> waitingFor(Actor actor, Long organization) {
        return JoinPolicy.maySee(actor, organization)
                ? em.createQuery(
                                ROW + " r.organizationId = :organization AND r.state = :waiting"
                                        + " AND r.emailConfirmedAt IS NOT NULL ORDER BY r.requestedAt, r.id",
                                JoinRequestRow.class)
                        .setParameter("organization", organization)
                        .setParameter("waiting", JoinRequest.State.WAITING)
                        .setMaxResults(50)
                        .getResultList()
                : List.of();
    }

    /** What the one who asked may know about a request: the secret from the mail is the permission. */
    @OpenToAll("the secret is the permission")
    public Optional<JoinStatus> status(String secret) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.member.JoinStatus(r.name, r.email, r.emailConfirmedAt, o.name,
                            r.organizationNamed, %s, r.involvement, r.capacity, r.wishes, r.interests, r.state, r.requestedAt,
                            r.decidedAt, r.reason)
                        FROM JoinRequest r LEFT JOIN Organization o ON o.id = r.organizationId
                        LEFT JOIN OrganizationApplication a ON a.id = r.applicationId
                        WHERE r.tokenHash = :hash"""
                                .formatted(FATE),
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
