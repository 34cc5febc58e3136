package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.headwaters.platform.time.CommunityDay;
import org.headwaters.platform.time.Utc;

/** What organizations of the sample do with its resources. */
@ApplicationScoped
public class AdoptionSamples implements SamplePart {

    private static final int ASKED_AFTER = 60;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public String name() {
        return "adoptions";
    }

    @Override
    public void load(SampleTimes times) {
        SampleFiles.list("adoptions.json").forEach(data -> report(data, times));
        em.createNativeQuery("INSERT INTO adoption_report (adoption_id, stage, recorded_by, recorded_at)"
                        + " SELECT id, stage, recorded_by, recorded_at FROM adoption")
                .executeUpdate();
        em.createNativeQuery(
                        "UPDATE resource r SET in_use = (SELECT COUNT(*) FROM adoption x WHERE x.resource_id = r.id AND x.stage = 'IN_USE')")
                .executeUpdate();
    }

    private void report(JsonObject data, SampleTimes times) {
        Instant at = times.daysAgo(SampleFiles.number(data, "daysAgo"));
        String stage = data.getString("stage");
        em.createNativeQuery(
                        """
                        INSERT INTO adoption (resource_id, organization_id, stage, changed, outcome, reason, recorded_by, recorded_at,
                            ask_on, version)
                        SELECT r.id, m.organization_id, ?1, ?2, ?3, ?4, m.id, ?5, ?6, 0
                        FROM resource r JOIN member m ON m.handle = ?7 AND m.organization_id IS NOT NULL WHERE r.slug = ?8""")
                .setParameter(1, stage)
                .setParameter(2, data.getString("changed"))
                .setParameter(3, data.getString("outcome"))
                .setParameter(4, data.getString("reason"))
                .setParameter(5, Utc.of(at))
                .setParameter(
                        6, "DROPPED".equals(stage) ? null : CommunityDay.of(at).plusDays(ASKED_AFTER))
                .setParameter(7, data.getString("member"))
                .setParameter(8, data.getString("resource"))
                .executeUpdate();
    }
}
