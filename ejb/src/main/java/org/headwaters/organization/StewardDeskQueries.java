package org.headwaters.organization;

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
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.Slugs;
import org.headwaters.platform.time.Utc;

/** What a steward's desk shows. For everybody else the desk of an organization does not exist. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StewardDeskQueries {

    private static final int MOST = 300;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The organization, when the actor may tend it. */
    public Optional<DeskView> find(Actor actor, String slug) {
        return view(slug).filter(found -> OrganizationPolicy.mayTend(actor, found.id()));
    }

    /** The organization, when the actor was asked to be its steward and has not answered. */
    public Optional<DeskView> offered(Actor actor, String slug) {
        return view(slug)
                .filter(found -> actor.member()
                        && !em.createQuery(
                                        "SELECT f.id FROM StewardOffer f WHERE f.organizationId = :organization AND f.openMember = :me",
                                        Long.class)
                                .setParameter("organization", found.id())
                                .setParameter("me", actor.memberId())
                                .getResultList()
                                .isEmpty());
    }

    private Optional<DeskView> view(String slug) {
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.organization.DeskView(o.id, o.slug, o.name, o.state, o.pausedBy, o.stateSince,
                            o.attestedAt, o.attestDue, o.website, o.mission, o.kind, o.region, o.mailDomains, o.sponsorName,
                            o.sponsorRole, o.sponsorEmail, o.version)
                        FROM Organization o WHERE o.slug = :slug AND o.state <> :merged""",
                        DeskView.class)
                .setParameter("slug", Slugs.sought(slug))
                .setParameter("merged", Organization.State.MERGED)
                .getResultStream()
                .findFirst();
    }

    /**
     * Its people by name, stewards first, with what they did this quarter where everybody on the page may know of it: posts in
     * spaces that members can read and resources for members. Of the profile only the name: the rest is for whom the member chose.
     */
    public List<DeskPerson> people(Actor actor, DeskView desk) {
        if (!OrganizationPolicy.mayTend(actor, desk.id())) {
            return List.of();
        }
        Instant start = Quarter.start(clock.instant());
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT m.handle, m.name, MAX(a.steward),
                            (SELECT COUNT(*) FROM post p JOIN thread t ON t.id = p.thread_id AND t.listed
                                JOIN space s ON s.id = t.space_id AND s.visibility <> 'OWN'
                                WHERE p.author_id = m.id AND p.organization_id = a.organization_id AND p.created_at >= ?1 AND p.removed_at IS NULL),
                            (SELECT COUNT(*) FROM resource r
                                WHERE r.author_id = m.id AND r.organization_id = a.organization_id AND r.created_at >= ?2 AND r.audience NOT IN ('SPACE', 'KEPT'))
                        FROM affiliation a JOIN member m ON m.id = a.member_id AND m.state = 'ACTIVE'
                        WHERE a.organization_id = ?3 AND a.until IS NULL
                        GROUP BY m.id, m.handle, m.name, a.organization_id
                        ORDER BY MAX(a.steward) DESC, m.name, m.id LIMIT ?4""")
                .setParameter(1, Utc.of(start))
                .setParameter(2, Utc.of(start))
                .setParameter(3, desk.id())
                .setParameter(4, MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new DeskPerson(
                        (String) row[0],
                        (String) row[1],
                        truth(row[2]),
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue()))
                .toList();
    }

    /** The steps of its life, the newest first. */
    public List<EventView> history(Actor actor, DeskView desk) {
        return OrganizationPolicy.mayTend(actor, desk.id())
                ? em.createQuery(
                                """
                                SELECT NEW org.headwaters.organization.EventView(e.kind, m.name, e.words, e.happenedAt)
                                FROM OrganizationEvent e LEFT JOIN CommunityMember m ON m.id = e.actorId
                                WHERE e.organizationId = :organization ORDER BY e.id DESC""",
                                EventView.class)
                        .setParameter("organization", desk.id())
                        .setMaxResults(MOST)
                        .getResultList()
                : List.of();
    }

    /** Names of members who were asked to be steward and have not answered. */
    public List<String> asked(Actor actor, DeskView desk) {
        return OrganizationPolicy.mayTend(actor, desk.id())
                ? em.createQuery(
                                "SELECT m.name FROM StewardOffer f JOIN CommunityMember m ON m.id = f.openMember"
                                        + " WHERE f.organizationId = :organization ORDER BY f.id",
                                String.class)
                        .setParameter("organization", desk.id())
                        .getResultList()
                : List.of();
    }

    private static boolean truth(Object column) {
        return column instanceof Boolean value ? value : column != null && ((Number) column).intValue() != 0;
    }
}
