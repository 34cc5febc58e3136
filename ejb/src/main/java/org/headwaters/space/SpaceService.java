package org.headwaters.space;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ResourceBundle;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
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

    /**
     * Joins an open space. Joining twice is joining once.
     *
     * @return path of the space
     */
    public String join(String slug) {
        Space space = visible(slug);
        Actor actor = gate.actor();
        if (!actor.in(space.id())) {
            gate.require(
                    SpacePolicy.mayJoin(actor, space.id(), space.openToJoin(), space.visibility()),
                    "space.join",
                    "space",
                    space.id());
            // Two clicks at once meet at the unique pair; the second one changes nothing.
            em.createNativeQuery(
                            "INSERT IGNORE INTO space_membership (space_id, member_id, lead, since) VALUES (?1, ?2, FALSE, ?3)")
                    .setParameter(1, space.id())
                    .setParameter(2, actor.memberId())
                    .setParameter(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .executeUpdate();
            audit.done("space.join", "space", space.id(), space.name());
        }
        return path(space);
    }

    /**
     * Leaves a space; what one wrote there stays.
     *
     * @return path of the space, or of the list of spaces when the actor may not read it any more
     */
    public String leave(String slug) {
        Space space = visible(slug);
        Actor actor = gate.actor();
        if (actor.in(space.id())) {
            gate.require(SpacePolicy.mayLeave(actor, space.id()), "space.leave", "space", space.id());
            em.createQuery("DELETE FROM SpaceMembership m WHERE m.spaceId = :space AND m.memberId = :member")
                    .setParameter("space", space.id())
                    .setParameter("member", actor.memberId())
                    .executeUpdate();
            audit.done("space.leave", "space", space.id(), space.name());
        }
        boolean gone = space.visibility() == Space.Visibility.OWN && !actor.coordinator();
        return gone ? "/spaces" : path(space);
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

    private static String path(Space space) {
        return "/spaces/" + space.slug();
    }

    private Space visible(String slug) {
        Space space = em.createQuery("SELECT s FROM Space s WHERE s.slug = :slug", Space.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        gate.requireVisible(SpacePolicy.mayRead(gate.actor(), space.id(), space.visibility()));
        return space;
    }
}
