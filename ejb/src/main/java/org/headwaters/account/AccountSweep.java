package org.headwaters.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.headwaters.platform.jobs.SweepTime;

/** Removes sign-ins that have ended and links that no longer work. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountSweep {

    /** A used or old link is kept for a while, so that support can tell "used" from "never was". */
    private static final Duration LINKS_KEPT = Duration.ofDays(30);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** Removes what is old at the time of the sweep. */
    public void sweep(@Observes SweepTime time) {
        em.createQuery("DELETE FROM Device d WHERE d.expiresAt < :before")
                .setParameter("before", time.now())
                .executeUpdate();
        em.createQuery("DELETE FROM OneTimeLink l WHERE l.expiresAt < :before")
                .setParameter("before", time.now().minus(LINKS_KEPT))
                .executeUpdate();
    }
}
