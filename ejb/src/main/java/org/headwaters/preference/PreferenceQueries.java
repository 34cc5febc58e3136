package org.headwaters.preference;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.Actor;

/** Reads what members have chosen for themselves. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PreferenceQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** All choices of the actor by name; none for a visitor. */
    public Map<String, String> of(Actor actor) {
        if (!actor.member()) {
            return Map.of();
        }
        return em.createQuery("SELECT s.name, s.value FROM MemberSetting s WHERE s.memberId = :me", Object[].class)
                .setParameter("me", actor.memberId())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
