package org.headwaters.platform.jobs;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.headwaters.platform.limit.PaceBoard;
import org.headwaters.platform.limit.RateLimiter;

/** Removes ended limits, keys of forms nobody can send again, and mail that has left. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlatformSweep {

    /** A form may be sent again from a page in memory; after a month that is no accident any more. */
    static final Duration KEYS_KEPT = Duration.ofDays(30);

    private static final Duration MAIL_KEPT = Duration.ofDays(30);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private RateLimiter limits;

    @Inject
    private PaceBoard paces;

    /** Removes what is old at the time of the sweep. */
    public void sweep(@Observes SweepTime time) {
        limits.sweep();
        paces.forget(Duration.between(Instant.EPOCH, time.now()).toMinutes() - 1);
        em.createQuery("DELETE FROM Submission s WHERE s.submittedAt < :before")
                .setParameter("before", time.now().minus(KEYS_KEPT))
                .executeUpdate();
        em.createQuery("DELETE FROM OutboxMail m WHERE m.doneAt < :before")
                .setParameter("before", time.now().minus(MAIL_KEPT))
                .executeUpdate();
    }
}
