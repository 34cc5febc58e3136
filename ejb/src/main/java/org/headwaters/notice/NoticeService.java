package org.headwaters.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.time.Utc;

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

    /** Marks one of the actor's tasks as read; it stays where it is to be done. Another's is as if it did not exist. */
    public void readTask(long id) {
        markTasks(" AND id = " + id);
    }

    /** Marks all of the actor's tasks up to one of them. */
    public void readTasks(long upTo) {
        markTasks(" AND id <= " + upTo);
    }

    private void markTasks(String which) {
        gate.require(NoticePolicy.mayHave(gate.actor()), "notice.read", "member", null);
        em.createNativeQuery("UPDATE task_notice SET open_key = NULL, read_at = ?1 WHERE member_id = ?2"
                        + " AND open_key IS NOT NULL" + which)
                .setParameter(1, Utc.of(clock.instant()))
                .setParameter(2, gate.actor().memberId())
                .executeUpdate();
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
