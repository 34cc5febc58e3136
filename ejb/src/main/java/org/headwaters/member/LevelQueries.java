package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.platform.text.Slugs;
import org.headwaters.space.SpaceLeads.Place;
import org.headwaters.space.SpaceQueries;

/** Reads how members stand: all of it for coordinators, badges for members. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LevelQueries {

    /** People shown for some words at most. */
    public static final int MOST_FOUND = 20;

    private static final int MOST_LISTED = 200;
    private static final String VIEW =
            "SELECT NEW org.headwaters.member.LevelView(m.id, m.handle, m.name, m.state, m.level,"
                    + " m.guestUntil, m.coordinator, m.version) FROM CommunityMember m WHERE ";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    /** Everybody whose level is not the general one, and the coordinators; guests whose time ends first stand first. */
    public List<LevelView> special(Actor actor) {
        require(actor);
        return em.createQuery(
                        VIEW + "(m.level <> org.headwaters.member.Level.GENERAL OR m.coordinator = TRUE)"
                                + " AND m.state IN :states ORDER BY m.guestUntil, m.name, m.id",
                        LevelView.class)
                .setParameter("states", List.of(Member.State.ACTIVE, Member.State.ENDED))
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /** People by name. */
    public List<LevelView> named(Actor actor, SearchWords words) {
        require(actor);
        if (words.none()) {
            return List.of();
        }
        TypedQuery<LevelView> query = em.createQuery(
                VIEW + "m.state IN :states AND " + words.in("m.name") + " ORDER BY "
                        + SearchWords.beginningFirst("m.name") + ", m.name, m.id",
                LevelView.class);
        return words.bind(query)
                .setParameter("states", List.of(Member.State.ACTIVE, Member.State.ENDED))
                .setMaxResults(MOST_FOUND)
                .getResultList();
    }

    /** One member. */
    public Optional<LevelView> find(Actor actor, String handle) {
        require(actor);
        return em.createQuery(VIEW + "m.handle = :handle AND m.state IN :states", LevelView.class)
                .setParameter("handle", Slugs.sought(handle))
                .setParameter("states", List.of(Member.State.ACTIVE, Member.State.ENDED))
                .getResultStream()
                .findFirst();
    }

    /** All workgroups and the member's place in each. */
    public List<WorkgroupPlace> workgroups(Actor actor, LevelView member) {
        require(actor);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT s.slug, s.name, own.lead, (SELECT COUNT(*) FROM space_membership l
                            JOIN member m ON m.id = l.member_id AND m.state = 'ACTIVE' WHERE l.space_id = s.id AND l.lead = TRUE)
                        FROM space s LEFT JOIN space_membership own ON own.space_id = s.id AND own.member_id = ?1
                        WHERE s.kind = 'WORKGROUP' ORDER BY s.position, s.id""")
                .setParameter(1, member.id())
                .getResultList();
        return rows.stream()
                .map(row -> new WorkgroupPlace(
                        (String) row[0], (String) row[1], place(row[2]), ((Number) row[3]).intValue()))
                .toList();
    }

    /** What the profile of somebody whom the reader may see tells of how they stand. Nothing for a visitor. */
    public Optional<LevelBadges> badges(Actor reader, MemberView member) {
        if (!MemberPolicy.mayBrowse(reader)) {
            return Optional.empty();
        }
        Member row = em.find(Member.class, member.id());
        List<Object[]> groups = em.createQuery(
                        """
                        SELECT s.name, m.lead FROM SpaceMembership m JOIN Space s ON s.id = m.spaceId
                        WHERE m.memberId = :member AND s.id IN :readable AND s.kind = org.headwaters.space.Space.Kind.WORKGROUP
                        ORDER BY s.position, s.id""",
                        Object[].class)
                .setParameter("member", member.id())
                .setParameter("readable", spaces.readableIds(reader))
                .getResultList();
        // Leading is a public duty; merely belonging is told only where the member shows the spaces.
        List<String> leads = groups.stream()
                .filter(group -> (Boolean) group[1])
                .map(group -> (String) group[0])
                .toList();
        return Optional.of(new LevelBadges(
                row.level(), row.guestUntil(), leads, member.showsSpaces() && leads.isEmpty() && !groups.isEmpty()));
    }

    private static Place place(Object lead) {
        if (lead == null) {
            return Place.NONE;
        }
        boolean leads = lead instanceof Boolean value ? value : ((Number) lead).intValue() != 0;
        return leads ? Place.LEAD : Place.MEMBER;
    }

    private static void require(Actor actor) {
        if (!LevelPolicy.maySet(actor)) {
            throw new NotAllowed("level.read");
        }
    }
}
