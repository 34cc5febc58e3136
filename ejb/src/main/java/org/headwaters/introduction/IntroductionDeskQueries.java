package org.headwaters.introduction;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headwaters.introduction.IntroductionRequest.State;
import org.headwaters.member.Someone;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;

/**
 * What coordinators read of introductions: requests of members who are here, but never one of their own, because a no is not told to the
 * asker.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class IntroductionDeskQueries {

    /** Requests on a page of the queue. */
    public static final int SHOWN = 50;

    private static final String ROW =
            """
            SELECT NEW org.headwaters.introduction.CareRow(r.id, r.lookingFor, m.name, r.state, r.waitsSince)
            FROM IntroductionRequest r JOIN CommunityMember m ON m.id = r.askerId
            WHERE r.askerId <> :me AND m.state IN (
                org.headwaters.member.Member.State.ACTIVE, org.headwaters.member.Member.State.PAUSED)""";

    /** Those whose question went to somebody who has left or is away meanwhile are a coordinator's again. */
    private static final String OURS =
            """
            (r.state IN :states OR EXISTS (SELECT p.id FROM IntroductionProposal p JOIN CommunityMember o ON o.id = p.personId
                WHERE p.openRequest = r.id AND r.state = org.headwaters.introduction.IntroductionRequest.State.ASKED
                AND o.state <> org.headwaters.member.Member.State.ACTIVE))""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * Requests in some states, those first that have waited longest.
     *
     * @param first so many are left out at the beginning
     * @param size how many at most
     */
    public List<CareRow> queue(Actor actor, Set<State> states, int first, int size) {
        if (!IntroductionPolicy.mayCare(actor)) {
            throw new NotAllowed("introduction.list");
        }
        String which = states.equals(State.ours()) ? OURS : "r.state IN :states";
        return em.createQuery(ROW + " AND " + which + " ORDER BY r.waitsSince, r.id", CareRow.class)
                .setParameter("states", states)
                .setParameter("me", actor.memberId())
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** One request. */
    public Optional<CareView> find(Actor actor, long id) {
        if (!IntroductionPolicy.mayCare(actor)) {
            throw new NotAllowed("introduction.read");
        }
        return em
                .createQuery(
                        """
                        SELECT r.lookingFor, r.why, r.tell, r.nameFirst, m.id, m.handle, m.name,
                            CASE WHEN m.state = org.headwaters.member.Member.State.ACTIVE THEN 1 ELSE 0 END,
                            r.state, r.askedAt, r.waitsSince, r.reason
                        FROM IntroductionRequest r JOIN CommunityMember m ON m.id = r.askerId
                        WHERE r.id = :id""",
                        Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .filter(row -> IntroductionPolicy.mayCare(actor, (Long) row[4]))
                .map(row -> new CareView(
                        id,
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Boolean) row[3],
                        new Someone((Long) row[4], (String) row[5], (String) row[6], here(row[7])),
                        (State) row[8],
                        (Instant) row[9],
                        (Instant) row[10],
                        (String) row[11]));
    }

    /** Who was asked for a request that {@link #find} has shown, in the order in which they were asked. */
    public List<ProposalView> proposals(Actor actor, CareView request) {
        if (!IntroductionPolicy.mayCare(actor, request.asker().id())) {
            throw new NotAllowed("introduction.read");
        }
        return em
                .createQuery(
                        """
                        SELECT m.id, m.handle, m.name, CASE WHEN m.state = org.headwaters.member.Member.State.ACTIVE THEN 1 ELSE 0 END,
                            p.state, p.proposedAt, p.answeredAt, p.note
                        FROM IntroductionProposal p JOIN CommunityMember m ON m.id = p.personId
                        WHERE p.requestId = :request ORDER BY p.proposedAt, p.id""",
                        Object[].class)
                .setParameter("request", request.id())
                .getResultList()
                .stream()
                .map(row -> new ProposalView(
                        new Someone((Long) row[0], (String) row[1], (String) row[2], here(row[3])),
                        (IntroductionProposal.State) row[4],
                        (Instant) row[5],
                        (Instant) row[6],
                        (String) row[7]))
                .toList();
    }

    private static boolean here(Object number) {
        return ((Number) number).intValue() == 1;
    }
}
