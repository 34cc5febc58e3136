package org.headwaters.introduction;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headwaters.account.AccountService;
import org.headwaters.introduction.IntroductionRequest.State;
import org.headwaters.member.Presence;
import org.headwaters.member.Someone;
import org.headwaters.platform.gate.Actor;

/** What the two of an introduction may read of it. Nobody else learns that there is one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class IntroductionQueries {

    private static final int SHOWN = 100;

    /** The other one of two who were introduced; nobody when that one is away. */
    private static final String HERE = " AND m.state = org.headwaters.member.Member.State.ACTIVE";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private AccountService accounts;

    @Inject
    private Presence presence;

    /** What the actor asked for, the newest first. */
    public List<RequestRow> own(Actor actor) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.introduction.RequestRow(r.id, r.lookingFor, r.state, r.askedAt)
                        FROM IntroductionRequest r WHERE r.askerId = :me ORDER BY r.id DESC""",
                        RequestRow.class)
                .setParameter("me", actor.memberId())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** To whom the actor was introduced by somebody else's wish, the newest first. */
    public List<RequestRow> met(Actor actor) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.introduction.RequestRow(r.id, m.name, r.state, r.askedAt)
                        FROM IntroductionRequest r JOIN IntroductionProposal p ON p.openRequest = r.id
                        JOIN CommunityMember m ON m.id = r.askerId
                        WHERE p.personId = :me AND r.state = :introduced"""
                                + HERE + " ORDER BY r.id DESC",
                        RequestRow.class)
                .setParameter("me", actor.memberId())
                .setParameter("introduced", State.INTRODUCED)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** What the actor is asked and has not answered, the oldest first. */
    public List<AskedView> asked(Actor actor) {
        return asked(actor, "", 0);
    }

    /** What the actor is asked for one request; empty for everybody who is not asked now. */
    public Optional<AskedView> asked(Actor actor, long request) {
        return asked(actor, " AND r.id = :request", request).stream().findFirst();
    }

    private List<AskedView> asked(Actor actor, String only, long request) {
        var query = em.createQuery(
                        """
                        SELECT NEW org.headwaters.introduction.AskedView(r.id, r.lookingFor, r.tell,
                            CASE WHEN r.nameFirst = TRUE THEN m.name ELSE '' END, r.shareEmail, p.note, c.name, p.proposedAt)
                        FROM IntroductionRequest r JOIN IntroductionProposal p ON p.openRequest = r.id
                        JOIN CommunityMember m ON m.id = r.askerId JOIN CommunityMember c ON c.id = p.proposedBy
                        WHERE p.personId = :me AND p.state = :asked AND m.state IN (
                            org.headwaters.member.Member.State.ACTIVE, org.headwaters.member.Member.State.PAUSED)"""
                                + only + " ORDER BY p.proposedAt, p.id",
                        AskedView.class)
                .setParameter("me", actor.memberId())
                .setParameter("asked", IntroductionProposal.State.ASKED)
                .setMaxResults(SHOWN);
        if (!only.isEmpty()) {
            query.setParameter("request", request);
        }
        return query.getResultList();
    }

    /** A request as the asker sees it, and as the other one does once they were introduced. */
    public Optional<RequestView> find(Actor actor, long id) {
        List<Object[]> rows = em.createQuery(
                        """
                        SELECT r.lookingFor, r.why, r.tell, r.nameFirst, r.shareEmail, r.state, r.askedAt, r.reason, r.askerId,
                            p.personId, p.words, p.shareEmail
                        FROM IntroductionRequest r LEFT JOIN IntroductionProposal p ON p.openRequest = r.id
                        WHERE r.id = :id""",
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = rows.get(0);
        State state = (State) row[5];
        Long asker = (Long) row[8];
        Long person = state == State.INTRODUCED ? (Long) row[9] : null;
        if (!IntroductionPolicy.mayRead(actor, asker, person)) {
            return Optional.empty();
        }
        boolean own = actor.is(asker);
        Someone other =
                person == null ? null : presence.here(own ? person : asker).orElse(null);
        boolean told = other != null && Boolean.TRUE.equals(own ? row[11] : row[4]);
        return Optional.of(new RequestView(
                id,
                (String) row[0],
                own ? (String) row[1] : "",
                (String) row[2],
                (Boolean) row[3],
                (Boolean) row[4],
                state,
                (Instant) row[6],
                own ? (String) row[7] : "",
                own,
                other,
                other == null ? "" : own ? (String) row[10] : (String) row[2],
                told ? accounts.emailOf(other.id()).orElse("") : ""));
    }
}
