package org.headwaters.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.headwaters.platform.gate.Gate;

/** Marking notices as read. Doing so twice does no harm. */
@Stateless
public class NoticeService {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    /** Marks one of the actor's notices; another's is as if it did not exist. */
    public void read(long noticeId) {
        mark(" AND n.id = :id", noticeId);
    }

    /**
     * Marks all of the actor's notices up to the newest one that was on the page.
     *
     * @param upTo id of the newest notice that was shown; later ones stay open
     */
    public void readAll(long upTo) {
        mark(" AND n.id <= :id", upTo);
    }

    private void mark(String which, long id) {
        gate.require(NoticePolicy.mayHave(gate.actor()), "notice.read", "member", null);
        em.createQuery(
                        "UPDATE Notice n SET n.openKey = NULL, n.readAt = :now WHERE n.memberId = :me AND n.openKey IS NOT NULL"
                                + which)
                .setParameter("now", clock.instant())
                .setParameter("me", gate.actor().memberId())
                .setParameter("id", id)
                .executeUpdate();
    }
}
