package org.headwaters.resource.adoption;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.jobs.SweepTime;
import org.headwaters.platform.time.CommunityDay;

/**
 * Asks, sixty days after the last report, how it goes: whoever reported it, or a steward once that person speaks for the organization no
 * more. A notice, no mail; it goes away with the next report.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AdoptionAsker {

    private static final int BATCH = 200;

    /** Who still works there and may see the resource (ResourcePolicy), the one who reported first. */
    private static final String WHOM =
            """
            SELECT m.id, r.title FROM adoption x JOIN resource r ON r.id = x.resource_id
            JOIN organization o ON o.id = x.organization_id AND o.state = 'APPROVED'
            JOIN affiliation a ON a.organization_id = x.organization_id AND a.until IS NULL
                AND (a.member_id = x.recorded_by OR a.steward)
            JOIN member m ON m.id = a.member_id AND m.state = 'ACTIVE'
            LEFT JOIN space s ON s.id = r.space_id
            WHERE x.id = ?1 AND r.state = 'SHARED' AND (r.audience <> 'SPACE' OR s.visibility <> 'OWN' OR m.coordinator
                OR EXISTS (SELECT 1 FROM space_membership b WHERE b.space_id = s.id AND b.member_id = m.id))
            ORDER BY a.member_id = x.recorded_by DESC, m.id LIMIT 1""";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Event<TaskFor> tasks;

    /** Asks whoever is to be asked at the time of the sweep. Two nodes take different lines. */
    public void ask(@Observes SweepTime time) {
        LocalDate today = CommunityDay.of(time.now());
        @SuppressWarnings("unchecked")
        List<Number> due = em.createNativeQuery(
                        "SELECT id FROM adoption WHERE ask_on <= ?1 ORDER BY ask_on LIMIT ?2 FOR UPDATE SKIP LOCKED")
                .setParameter(1, today)
                .setParameter(2, BATCH)
                .getResultList();
        for (Number id : due) {
            Adoption adoption = em.find(Adoption.class, id.longValue());
            adoption.asked(today);
            @SuppressWarnings("unchecked")
            List<Object[]> whom = em.createNativeQuery(WHOM).setParameter(1, id).getResultList();
            whom.forEach(row -> tasks.fire(new TaskFor(
                    ((Number) row[0]).longValue(),
                    "adoption",
                    "adoption:" + id,
                    (String) row[1],
                    "/resources/" + adoption.resourceId() + "/adoption")));
        }
    }
}
