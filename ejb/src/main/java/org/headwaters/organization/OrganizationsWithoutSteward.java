package org.headwaters.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.platform.desk.Waiting;
import org.headwaters.platform.desk.WaitingWork;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.time.Utc;

/** Organizations with people and nobody who answers for them: a coordinator asks one of the people to be steward. */
@ApplicationScoped
public class OrganizationsWithoutSteward implements WaitingWork {

    private static final int SHOWN = 20;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public List<Waiting> waiting(Actor actor) {
        if (!OrganizationPolicy.mayGovern(actor)) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT o.name, o.slug, COALESCE((SELECT MAX(x.until) FROM affiliation x
                            WHERE x.organization_id = o.id AND x.steward = TRUE), o.approved_at) AS since
                        FROM organization o WHERE o.state = 'APPROVED'
                        AND (SELECT 1 FROM affiliation a JOIN member m ON m.id = a.member_id AND m.state = 'ACTIVE'
                            WHERE a.organization_id = o.id AND a.until IS NULL LIMIT 1) = 1
                        AND NOT EXISTS (SELECT 1 FROM affiliation a JOIN member m ON m.id = a.member_id AND m.state = 'ACTIVE'
                            WHERE a.organization_id = o.id AND a.until IS NULL AND a.steward = TRUE)
                        ORDER BY since LIMIT ?1""")
                .setParameter(1, SHOWN)
                .getResultList();
        return rows.stream()
                .map(row -> new Waiting(
                        "steward", (String) row[0], "", 1, Utc.column(row[2]), "/organizations/" + row[1] + "/desk"))
                .toList();
    }
}
