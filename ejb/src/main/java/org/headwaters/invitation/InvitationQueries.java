package org.headwaters.invitation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headwaters.member.JoinRequestRow;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.space.SpaceQueries;
import org.headwaters.space.SpaceSummary;

/** All reads of invitations. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InvitationQueries {

    /** The newest are shown. */
    public static final int SHOWN = 100;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private SpaceQueries spaces;

    /** The actor's own, the newest first. */
    public List<InvitationRow> own(Actor actor) {
        if (!InvitationPolicy.mayInvite(actor)) {
            throw new NotAllowed("invitation.own");
        }
        Instant now = clock.instant();
        return em
                .createQuery(
                        """
                        SELECT i.id, i.email, s.name, i.sentAt, i.expiresAt, i.withdrawnAt, r.memberId
                        FROM Invitation i LEFT JOIN Space s ON s.id = i.spaceId LEFT JOIN JoinRequest r ON r.id = i.joinRequestId
                        WHERE i.inviterId = :me ORDER BY i.sentAt DESC, i.id DESC""",
                        Object[].class)
                .setParameter("me", actor.memberId())
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(row -> new InvitationRow(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Instant) row[3],
                        (Instant) row[4],
                        InvitationState.of(row[5] != null, row[6] != null, (Instant) row[4], now)))
                .toList();
    }

    /** What whoever holds the secret may know, for as long as the row is there: to say no to more of them is never too late. */
    @OpenToAll("the secret from the mail is the permission")
    public Optional<InvitationView> bySecret(String secret) {
        Instant now = clock.instant();
        return em.createQuery(
                        """
                        SELECT i, m.name, s.name FROM Invitation i JOIN CommunityMember m ON m.id = i.inviterId
                        LEFT JOIN Space s ON s.id = i.spaceId
                        WHERE i.tokenHash = :hash""",
                        Object[].class)
                .setParameter("hash", Tokens.hash(secret == null ? "" : secret))
                .getResultStream()
                .findFirst()
                .map(row -> view((Invitation) row[0], row, now));
    }

    /** By whose invitation somebody asks to join, for those who decide about it. */
    public Optional<Inviter> inviter(JoinRequestRow request) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.invitation.Inviter(m.handle, m.name)
                        FROM Invitation i JOIN CommunityMember m ON m.id = i.inviterId
                        WHERE i.joinRequestId = :request AND i.withdrawnAt IS NULL
                            AND m.state = org.headwaters.member.Member.State.ACTIVE""",
                        Inviter.class)
                .setParameter("request", request.id())
                .getResultStream()
                .findFirst();
    }

    /** The spaces an invitation may name. */
    public List<SpaceSummary> spaces(Actor actor) {
        return spaces.readable(actor).stream()
                .filter(space -> InvitationPolicy.mayName(actor, space.visibility()))
                .toList();
    }

    private InvitationView view(Invitation invitation, Object[] row, Instant now) {
        return new InvitationView(
                (String) row[1],
                invitation.email(),
                invitation.words(),
                (String) row[2],
                invitation.open(now),
                em.find(InvitationRefusal.class, Tokens.hash(invitation.email())) != null);
    }
}
