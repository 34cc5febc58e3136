package org.headwaters.search.saved;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.headwaters.platform.jobs.SweepTime;
import org.headwaters.platform.time.Utc;

/** Forgets what was told a year ago. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SavedSearchSweep {

    private static final Duration KEPT = Duration.ofDays(365);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** Removes old rows at the time of the sweep. */
    public void sweep(@Observes SweepTime time) {
        em.createNativeQuery("DELETE FROM saved_search_hit WHERE told_at < ?1")
                .setParameter(1, Utc.of(time.now().minus(KEPT)))
                .executeUpdate();
    }
}
