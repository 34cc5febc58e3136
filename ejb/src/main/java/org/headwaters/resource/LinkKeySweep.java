package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.jobs.SweepTime;

/** Gives links from before there were keys theirs. SQL, because JPA would raise the version that forms know. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkKeySweep {

    private static final int BATCH = 500;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** A batch of them at each sweep. */
    public void sweep(@Observes SweepTime time) {
        em.createQuery(
                        "SELECT r.id, r.link FROM Resource r WHERE r.link IS NOT NULL AND r.linkKey IS NULL",
                        Object[].class)
                .setMaxResults(BATCH)
                .getResultList()
                .forEach(row -> em.createNativeQuery("UPDATE resource SET link_key = ?1 WHERE id = ?2")
                        .setParameter(1, LinkKey.of((String) row[1]))
                        .setParameter(2, row[0])
                        .executeUpdate());
    }
}
