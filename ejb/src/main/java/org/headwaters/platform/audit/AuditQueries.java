package org.headwaters.platform.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Inject
    @Any
    private Instance<ObjectNames> naming;

    /**
     * One page, newest first.
     *
     * @param person only what was done by or with people whose name has these words in it, or empty
     * @param action only this action, or empty
     * @param outcome only this outcome, or empty
     * @param after number of the last line of the page before, or 0 for the first page
     */
    public AuditPage list(Actor actor, String person, String action, String outcome, long after) {
        require(actor);
        StringBuilder jpql = new StringBuilder(
                """
                SELECT NEW org.headwaters.platform.audit.AuditRow(e.id, e.happenedAt, e.actorId, e.actorName, e.action,
                    e.objectType, e.objectId, e.outcome, e.detail)
                FROM AuditEntry e WHERE e.id > 0""");
        Map<String, Object> values = new HashMap<>();
        if (!person.isBlank()) {
            Set<Long> people = new HashSet<>();
            naming.forEach(feature -> people.addAll(feature.people(person)));
            // Nobody has the id 0; IN needs at least one.
            people.add(0L);
            jpql.append(" AND (e.actorId IN :people OR e.objectType = :type AND e.objectId IN :people)");
            values.put("people", people);
            values.put("type", AuditPage.PERSON);
        }
        if (!action.isEmpty()) {
            jpql.append(" AND e.action = :action");
            values.put("action", action);
        }
        if (!outcome.isEmpty()) {
            jpql.append(" AND e.outcome = :outcome");
            values.put("outcome", outcome);
        }
        if (after > 0) {
            jpql.append(" AND e.id < :after");
            values.put("after", after);
        }
        TypedQuery<AuditRow> query = em.createQuery(
                        jpql.append(" ORDER BY e.id DESC").toString(), AuditRow.class)
                .setMaxResults(PER_PAGE + 1);
        values.forEach(query::setParameter);
        List<AuditRow> found = query.getResultList();
        boolean more = found.size() > PER_PAGE;
        List<AuditRow> rows = more ? found.subList(0, PER_PAGE) : found;
        return new AuditPage(
                rows, names(actor, rows), more ? rows.get(PER_PAGE - 1).id() : null);
    }

    private Map<String, Map<Long, ObjectName>> names(Actor actor, List<AuditRow> rows) {
        Map<String, Set<Long>> wanted = new HashMap<>();
        for (AuditRow row : rows) {
            if (row.objectId() != null) {
                wanted.computeIfAbsent(row.objectType(), type -> new HashSet<>())
                        .add(row.objectId());
            }
            if (row.actorId() != null) {
                wanted.computeIfAbsent(AuditPage.PERSON, type -> new HashSet<>())
                        .add(row.actorId());
            }
        }
        Map<String, Map<Long, ObjectName>> names = new HashMap<>();
        for (ObjectNames feature : naming) {
            for (String type : feature.types()) {
                if (wanted.containsKey(type)) {
                    names.put(type, feature.names(actor, type, wanted.get(type)));
                }
            }
        }
        return names;
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
