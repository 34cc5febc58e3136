package org.headwaters.search.saved;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.time.Utc;

/** Has saved searches looked at when their time has come. One that fails is named in the log and holds up no other. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SavedSearchTeller {

    private static final Logger LOG = Logger.getLogger(SavedSearchTeller.class.getName());
    private static final int BATCH = 20;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private SavedSearchLooker looker;

    /**
     * Looks at some searches whose time has come. What belongs to members who may not come in waits until they may.
     *
     * @return whether there may be more
     */
    public boolean tell() {
        gate.require(SavedSearchPolicy.mayTell(gate.actor()), "search.tell", "saved-search", null);
        Instant now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Number> due = em.createNativeQuery(
                        "SELECT saved_search_id FROM saved_search_look WHERE looked_at <= ?1 ORDER BY looked_at, saved_search_id LIMIT ?2")
                .setParameter(1, Utc.of(now.minus(SavedSearchLook.STEP)))
                .setParameter(2, BATCH)
                .getResultList();
        int looked = 0;
        for (Number id : due) {
            if (look(id.longValue(), now)) {
                looked++;
            }
        }
        return looked == BATCH;
    }

    private boolean look(long id, Instant now) {
        try {
            return looker.look(id, now);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "Saved search " + id + " could not be looked at");
            looker.later(id, now);
            return true;
        }
    }
}
