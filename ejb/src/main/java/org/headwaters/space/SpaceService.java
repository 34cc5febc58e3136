package org.headwaters.space;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ResourceBundle;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;

/** Joining and leaving spaces, and making them. */
@Stateless
public class SpaceService {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    /** Joins an open space. */
    public void join(long spaceId) {
        Space space = visible(spaceId);
        gate.require(SpacePolicy.mayJoin(gate.actor(), space), "space.join", "space", spaceId);
        em.persist(new SpaceMembership(spaceId, gate.actor().memberId(), false, clock.instant()));
        audit.done("space.join", "space", spaceId, space.name());
    }

    /** Leaves a space; what one wrote there stays. */
    public void leave(long spaceId) {
        Space space = visible(spaceId);
        gate.require(SpacePolicy.mayLeave(gate.actor(), space), "space.leave", "space", spaceId);
        em.createQuery("DELETE FROM SpaceMembership m WHERE m.spaceId = :space AND m.memberId = :member")
                .setParameter("space", spaceId)
                .setParameter("member", gate.actor().memberId())
                .executeUpdate();
        audit.done("space.leave", "space", spaceId, space.name());
    }

    /** Makes the space for everyone in an empty community; does nothing where there is a space already. */
    public void beginCommunity() {
        gate.require(gate.actor().system(), "space.begin", "space", null);
        if (em.createQuery("SELECT COUNT(s.id) FROM Space s", Long.class).getSingleResult() > 0) {
            return;
        }
        ResourceBundle words = ResourceBundle.getBundle("org.headwaters.space.begin");
        em.persist(new Space(
                "whole-community",
                words.getString("name"),
                words.getString("purpose"),
                Space.Kind.COMMUNITY,
                Space.Visibility.MEMBERS,
                true,
                1,
                clock.instant()));
    }

    private Space visible(long spaceId) {
        Space space = em.find(Space.class, spaceId);
        if (space == null) {
            throw new NotFound();
        }
        gate.requireVisible(SpacePolicy.mayRead(gate.actor(), spaceId, space.visibility()));
        return space;
    }
}
