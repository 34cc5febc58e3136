package org.headwaters.space;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.text.Slugs;
import org.headwaters.platform.time.Utc;

/** Who belongs to a workgroup and who leads it, for use cases that have asked their own policy. One or two lead it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SpaceLeads {

    /** A workgroup has so many leads at most. */
    public static final int MOST_LEADS = 2;

    /** Where somebody stands in a workgroup. */
    public enum Place {
        NONE,
        MEMBER,
        LEAD
    }

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Gives somebody a place in a workgroup.
     *
     * @param slug the workgroup's
     * @param active whether the member may become lead
     * @return name of the workgroup
     * @throws NotFound when there is no such workgroup
     * @throws InvalidInput for field {@code place} when two others lead it, or when nobody would lead it any more
     */
    public String place(String slug, Long member, Place place, boolean active) {
        // Locked first: of two who become lead at one moment the second is counted after the first.
        List<?> found = em.createNativeQuery(
                        "SELECT id, name FROM space WHERE slug = ?1 AND kind = 'WORKGROUP' FOR UPDATE")
                .setParameter(1, Slugs.sought(slug))
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        Object[] row = (Object[]) found.get(0);
        long space = ((Number) row[0]).longValue();
        List<Long> leads = leads(space);
        if (place == Place.LEAD && !active) {
            throw new InvalidInput("", "member-not-active");
        }
        if (place == Place.LEAD && !leads.contains(member) && leads.size() >= MOST_LEADS) {
            throw new InvalidInput("place", "lead.full");
        }
        if (place != Place.LEAD && leads.equals(List.of(member))) {
            throw new InvalidInput("place", "lead.last");
        }
        if (place == Place.NONE) {
            em.createQuery("DELETE FROM SpaceMembership m WHERE m.spaceId = :space AND m.memberId = :member")
                    .setParameter("space", space)
                    .setParameter("member", member)
                    .executeUpdate();
        } else {
            em.createNativeQuery(
                            "INSERT INTO space_membership (space_id, member_id, lead, since) VALUES (?1, ?2, ?3, ?4)"
                                    + " ON DUPLICATE KEY UPDATE lead = VALUES(lead)")
                    .setParameter(1, space)
                    .setParameter(2, member)
                    .setParameter(3, place == Place.LEAD)
                    .setParameter(4, Utc.of(clock.instant()))
                    .executeUpdate();
        }
        return (String) row[1];
    }

    /** Names of the workgroups that nobody but this member leads. */
    public List<String> ledAlone(Long member) {
        List<?> names = em.createNativeQuery(
                        """
                        SELECT s.name FROM space s JOIN space_membership own ON own.space_id = s.id AND own.lead
                        WHERE own.member_id = ?1 AND s.kind = 'WORKGROUP' AND NOT EXISTS (SELECT 1
                            FROM space_membership other JOIN member m ON m.id = other.member_id AND m.state = 'ACTIVE'
                            WHERE other.space_id = s.id AND other.lead AND other.member_id <> own.member_id)
                        ORDER BY s.name""")
                .setParameter(1, member)
                .getResultList();
        return names.stream().map(Object::toString).toList();
    }

    /** Ids of the active leads, read behind the lock and not from the transaction's first look at the table. */
    private List<Long> leads(long space) {
        List<?> ids = em.createNativeQuery(
                        """
                        SELECT l.member_id FROM space_membership l JOIN member m ON m.id = l.member_id AND m.state = 'ACTIVE'
                        WHERE l.space_id = ?1 AND l.lead ORDER BY l.member_id LOCK IN SHARE MODE""")
                .setParameter(1, space)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
