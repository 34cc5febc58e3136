package org.headwaters.notice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.headwaters.platform.jobs.SweepTime;
import org.headwaters.platform.time.Utc;

/** Removes what was read half a year ago. In a transaction of its own, as the sweep has none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeSweep {

    private static final Duration KEPT = Duration.ofDays(180);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** Removes notices of both kinds at the time of the sweep. */
    public void sweep(@Observes SweepTime time) {
        for (String table : new String[] {"notice", "task_notice"}) {
            em.createNativeQuery("DELETE FROM " + table + " WHERE read_at < ?1")
                    .setParameter(1, Utc.of(time.now().minus(KEPT)))
                    .executeUpdate();
        }
    }
}
