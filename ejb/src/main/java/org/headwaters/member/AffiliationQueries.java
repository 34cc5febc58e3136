package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.time.Utc;

/** Reads to which organizations the actor belongs, belonged and asks to belong. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AffiliationQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** All of the actor's affiliations: today's first, then those that ended, the last first. */
    public List<OwnAffiliation> own(Actor actor) {
        require(actor);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT o.slug, o.name, a.steward, a.since, a.until,
                            COALESCE(a.until IS NULL AND m.organization_id = o.id, FALSE), a.capacity
                        FROM affiliation a JOIN organization o ON o.id = a.organization_id JOIN member m ON m.id = a.member_id
                        WHERE a.member_id = ?1 ORDER BY a.until IS NOT NULL, a.until DESC, a.since, a.id""")
                .setParameter(1, actor.memberId())
                .getResultList();
        return rows.stream()
                .map(row -> new OwnAffiliation(
                        (String) row[0],
                        (String) row[1],
                        truth(row[2]),
                        Utc.column(row[3]),
                        Utc.column(row[4]),
                        truth(row[5]),
                        row[6] == null ? null : Capacity.valueOf((String) row[6])))
                .toList();
    }

    /** Names of the organizations the actor has asked to belong to and has no answer from. */
    public List<String> asked(Actor actor) {
        require(actor);
        List<?> names = em.createNativeQuery(
                        """
                        SELECT o.name FROM join_request r JOIN account a ON a.email = r.email
                        JOIN organization o ON o.id = r.organization_id
                        WHERE a.member_id = ?1 AND r.state = 'WAITING' ORDER BY o.name""")
                .setParameter(1, actor.memberId())
                .getResultList();
        return names.stream().map(Object::toString).toList();
    }

    private static void require(Actor actor) {
        if (!LeavePolicy.mayLeave(actor)) {
            throw new NotAllowed("affiliation.own");
        }
    }

    private static boolean truth(Object column) {
        return column instanceof Boolean value ? value : column != null && ((Number) column).intValue() != 0;
    }
}
