package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.time.Utc;

/** What resources of the sample have to do with each other and with its discussions. */
@ApplicationScoped
public class LinkSamples implements SamplePart {

    private static final int DAYS_AGO = 12;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public String name() {
        return "links";
    }

    @Override
    public void load(SampleTimes times) {
        SampleFiles.list("links.json").forEach(data -> link(data, times));
    }

    private void link(JsonObject data, SampleTimes times) {
        boolean toThread = data.containsKey("toThread");
        em.createNativeQuery(
                        "INSERT INTO content_link (kind, from_resource_id, to_resource_id, to_thread_id, made_by, made_at,"
                                + " translator)"
                                + " SELECT ?1, r.id, " + (toThread ? "NULL, o.id" : "o.id, NULL")
                                + ", r.author_id, ?2, ?5 FROM resource r JOIN "
                                + (toThread ? "thread" : "resource") + " o ON o.slug = ?3 WHERE r.slug = ?4")
                .setParameter(1, data.getString("kind"))
                .setParameter(2, Utc.of(times.daysAgo(DAYS_AGO)))
                .setParameter(3, data.getString(toThread ? "toThread" : "toResource"))
                .setParameter(4, data.getString("resource"))
                .setParameter(5, data.getString("translator", ""))
                .executeUpdate();
    }
}
