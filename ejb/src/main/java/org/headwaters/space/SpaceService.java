package org.headwaters.space;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ResourceBundle;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.FreeSlugs;
import org.headwaters.platform.text.Slugs;
import org.headwaters.platform.time.Utc;

/** Joining and leaving spaces, and making them. */
@Stateless
public class SpaceService {

    private static final String MANAGED = "/coordinator/spaces";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ReadableSpaces remembered;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

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
                    .setParameter(3, Utc.of(clock.instant()))
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

    /**
     * Makes a space.
     *
     * @param key one-time key of the form
     * @return path of the list of spaces
     * @throws InvalidInput for the fields of the form
     */
    public String create(String key, SpaceForm form) {
        gate.require(SpacePolicy.mayManage(gate.actor()), "space.create", "space", null);
        SpaceForm.Checked checked = form.checked();
        refuseTakenName(checked.name(), 0);
        String done = MANAGED + "?done=space-made";
        submissions.note(key, done);
        Space space = new Space(
                FreeSlugs.of(em, "Space.slug", Slugs.of(checked.name(), "space")),
                checked.name(),
                checked.purpose(),
                checked.kind(),
                checked.visibility(),
                form.openToJoin(),
                checked.position(),
                clock.instant());
        em.persist(space);
        em.flush();
        remembered.forget();
        audit.done("space.create", "space", space.id(), checked.name() + ", " + checked.visibility());
        return done;
    }

    /**
     * Changes a space. Its address stays.
     *
     * @param version the space's version when the form was written
     * @return path of the list of spaces
     * @throws InvalidInput for the fields of the form, also when somebody else changed the space meanwhile
     */
    public String change(String key, long spaceId, int version, SpaceForm form) {
        gate.require(SpacePolicy.mayManage(gate.actor()), "space.change", "space", spaceId);
        SpaceForm.Checked checked = form.checked();
        refuseTakenName(checked.name(), spaceId);
        String done = MANAGED + "?done=space-changed";
        submissions.note(key, done);
        Space space = em.find(Space.class, spaceId, LockModeType.PESSIMISTIC_WRITE);
        if (space == null) {
            throw new NotFound();
        }
        if (space.version() != version) {
            throw new InvalidInput("", "changed");
        }
        space.change(
                checked.name(),
                checked.purpose(),
                checked.kind(),
                checked.visibility(),
                form.openToJoin(),
                checked.position());
        remembered.forget();
        audit.done("space.change", "space", spaceId, checked.name() + ", " + checked.visibility());
        return done;
    }

    /** Two spaces of one name could not be told apart in a list to choose from. */
    private void refuseTakenName(String name, long own) {
        boolean taken = !em.createQuery("SELECT s.id FROM Space s WHERE s.name = :name AND s.id <> :own", Long.class)
                .setParameter("name", name)
                .setParameter("own", own)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new InvalidInput("name", "space.taken");
        }
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
