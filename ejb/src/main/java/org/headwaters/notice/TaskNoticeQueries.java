package org.headwaters.notice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.time.Utc;

/** What waits for a member and has not been marked as read. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TaskNoticeQueries {

    private static final int SHOWN = 50;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** The actor's open ones, the newest first; what leads to a page of another's says there that it is none of theirs. */
    public List<TaskNoticeView> open(Actor actor) {
        if (!NoticePolicy.mayHave(actor)) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT id, kind, subject, path, happened_at FROM task_notice
                        WHERE member_id = ?1 AND open_key IS NOT NULL ORDER BY happened_at DESC, id DESC LIMIT ?2""")
                .setParameter(1, actor.memberId())
                .setParameter(2, SHOWN)
                .getResultList();
        return rows.stream()
                .map(row -> new TaskNoticeView(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        Utc.column(row[4])))
                .toList();
    }
}
