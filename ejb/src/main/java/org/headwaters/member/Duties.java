package org.headwaters.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.platform.gate.Problems;
import org.headwaters.space.SpaceLeads;

/** What somebody must hand over before going, so that nobody is left alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Duties {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Coordinators coordinators;

    @Inject
    private SpaceLeads leads;

    /**
     * Refuses who has a duty that nobody else has: the last coordinator, the only steward of an organization with other people, the
     * only lead of a workgroup with other people.
     *
     * @throws org.headwaters.platform.gate.InvalidInput with a sentence for each duty, that says to whom to turn
     */
    public void requireNone(Long member) {
        Problems problems = new Problems();
        if (coordinators.locked().equals(List.of(member))) {
            problems.add("", "leave.coordinator");
        }
        stewardAlone(member).forEach(name -> problems.add("", "leave.steward", name));
        leads.ledAlone(member).forEach(name -> problems.add("", "leave.lead", name));
        problems.refuse();
    }

    private List<String> stewardAlone(Long member) {
        List<?> names = em.createNativeQuery(
                        """
                        SELECT o.name FROM organization o JOIN affiliation own ON own.organization_id = o.id
                            AND own.member_id = ?1 AND own.steward AND own.until IS NULL
                        WHERE o.state = 'APPROVED' AND EXISTS (SELECT 1 FROM affiliation a
                            JOIN member m ON m.id = a.member_id AND m.state = 'ACTIVE'
                            WHERE a.organization_id = o.id AND a.until IS NULL AND a.member_id <> own.member_id)
                        AND NOT EXISTS (SELECT 1 FROM affiliation a JOIN member m ON m.id = a.member_id AND m.state = 'ACTIVE'
                            WHERE a.organization_id = o.id AND a.steward AND a.until IS NULL AND a.member_id <> own.member_id)
                        ORDER BY o.name""")
                .setParameter(1, member)
                .getResultList();
        return names.stream().map(Object::toString).toList();
    }
}
