package org.headwaters.resource;

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
import org.headwaters.member.Coordinators;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.jobs.SweepTime;
import org.headwaters.platform.time.CommunityDay;

/**
 * Reminds whoever looks after an item on the day by which it is to be looked at, again thirty days later, and after sixty days asks the
 * coordinators; at once where the steward is no active member any more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReviewReminder {

    private static final int BATCH = 200;
    private static final int AGAIN = 30;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Coordinators coordinators;

    @Inject
    private Settings settings;

    @Inject
    private Event<TaskDone> done;

    /** Reminds of what is due at the time of the sweep. Two nodes take different items. */
    public void remind(@Observes SweepTime time) {
        LocalDate today = CommunityDay.of(time.now());
        @SuppressWarnings("unchecked")
        List<Number> due = em.createNativeQuery(
                        """
                        SELECT r.id FROM resource r JOIN member m ON m.id = COALESCE(r.steward_id, r.author_id)
                        WHERE r.state = 'SHARED' AND r.reminded < 3 AND (m.state <> 'ACTIVE'
                            OR r.review_by <= DATE_SUB(?1, INTERVAL r.reminded * ?2 DAY))
                        ORDER BY r.review_by, r.id LIMIT ?3""")
                .setParameter(1, today)
                .setParameter(2, AGAIN)
                .setParameter(3, BATCH)
                .getResultList();
        for (Number id : due) {
            // Locked one by one and by its key: a lock on all that is looked through would hold up whoever writes to
            // it, or to its people.
            boolean mine = !em.createNativeQuery(
                            "SELECT id FROM resource WHERE id = ?1 AND reminded < 3 FOR UPDATE SKIP LOCKED")
                    .setParameter(1, id)
                    .getResultList()
                    .isEmpty();
            if (mine) {
                remind(em.find(Resource.class, id.longValue()));
            }
        }
    }

    private void remind(Resource resource) {
        boolean gone = em.createNativeQuery("SELECT id FROM member WHERE id = ?1 AND state = 'ACTIVE'")
                .setParameter(1, resource.stewardId())
                .getResultList()
                .isEmpty();
        String path = "/resources/" + resource.id() + "/care";
        String key = ItemCareService.reviewKey(resource.id());
        done.fire(new TaskDone(key));
        resource.remind();
        if (gone || resource.reminded() > 2) {
            while (resource.reminded() < 3) {
                resource.remind();
            }
            coordinators.tell(
                    coordinators.all(),
                    new TaskFor(0, "resource-alone", key, resource.title(), path),
                    "resource-alone",
                    resource.title(),
                    settings.publicUrl() + path);
        } else {
            coordinators.tell(
                    List.of(resource.stewardId()),
                    new TaskFor(0, "resource-review", key, resource.title(), path),
                    "resource-review",
                    resource.title(),
                    settings.publicUrl() + path);
        }
    }
}
