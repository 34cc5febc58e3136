package org.headwaters.platform.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;

/** Reads of the audit log, for coordinators alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditQueries {

    /** Lines on one page. */
    public static final int PER_PAGE = 50;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * One page, newest first.
     *
     * @param action only this action, or empty
     * @param outcome only this outcome, or empty
     * @param after number of the last line of the page before, or 0 for the first page
     */
    public AuditPage list(Actor actor, String action, String outcome, long after) {
        require(actor);
        StringBuilder jpql = new StringBuilder(
                """
                SELECT NEW org.headwaters.platform.audit.AuditRow(e.id, e.happenedAt, e.actorName, e.action, e.objectType,
                    e.objectId, e.outcome, e.detail)
                FROM AuditEntry e WHERE e.id > 0""");
        if (!action.isEmpty()) {
            jpql.append(" AND e.action = :action");
        }
        if (!outcome.isEmpty()) {
            jpql.append(" AND e.outcome = :outcome");
        }
        if (after > 0) {
            jpql.append(" AND e.id < :after");
        }
        TypedQuery<AuditRow> query = em.createQuery(
                        jpql.append(" ORDER BY e.id DESC").toString(), AuditRow.class)
                .setMaxResults(PER_PAGE + 1);
        if (!action.isEmpty()) {
            query.setParameter("action", action);
        }
        if (!outcome.isEmpty()) {
            query.setParameter("outcome", outcome);
        }
        if (after > 0) {
            query.setParameter("after", after);
        }
        List<AuditRow> rows = query.getResultList();
        return rows.size() <= PER_PAGE
                ? new AuditPage(rows, null)
                : new AuditPage(
                        rows.subList(0, PER_PAGE), rows.get(PER_PAGE - 1).id());
    }

    /** The actions that stand in the log, for the filter. The index on the action answers it without reading the log. */
    public List<String> actions(Actor actor) {
        require(actor);
        return em.createQuery("SELECT DISTINCT e.action FROM AuditEntry e ORDER BY e.action", String.class)
                .getResultList();
    }

    private static void require(Actor actor) {
        if (!AuditPolicy.mayRead(actor)) {
            throw new NotAllowed("audit.read");
        }
    }
}
