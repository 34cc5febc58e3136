package org.headwaters.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.headwaters.platform.desk.TaskDone;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.time.Utc;

/** Tells members of what waits for them, and stops telling when it waits no longer. */
@ApplicationScoped
public class TaskNotices {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    void task(@Observes TaskFor task) {
        em.createNativeQuery(
                        """
                        INSERT INTO task_notice (member_id, kind, open_key, subject, path, happened_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                        ON DUPLICATE KEY UPDATE kind = VALUES(kind), subject = VALUES(subject), path = VALUES(path),
                            happened_at = VALUES(happened_at)""")
                .setParameter(1, task.memberId())
                .setParameter(2, task.kind())
                .setParameter(3, task.key())
                .setParameter(4, task.subject())
                .setParameter(5, task.path())
                .setParameter(6, Utc.of(clock.instant()))
                .executeUpdate();
    }

    void done(@Observes TaskDone done) {
        em.createNativeQuery("UPDATE task_notice SET open_key = NULL, read_at = ?1 WHERE open_key = ?2")
                .setParameter(1, Utc.of(clock.instant()))
                .setParameter(2, done.key())
                .executeUpdate();
    }
}
