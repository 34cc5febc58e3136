package org.headwaters.discussion;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** How far threads have come: numbers only, for whoever asks the policy before telling anybody. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ThreadPulse {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** The number of the newest post of each thread; one statement for all. */
    public Map<Long, Integer> lastNumbers(Collection<Long> threads) {
        return em.createQuery("SELECT t.id, t.lastNumber FROM DiscussionThread t WHERE t.id IN :ids", Object[].class)
                .setParameter("ids", threads)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
    }
}
