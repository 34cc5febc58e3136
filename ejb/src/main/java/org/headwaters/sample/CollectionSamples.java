package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import org.headwaters.platform.text.Slugs;
import org.headwaters.platform.time.Utc;

/** Collections of the sample's members and coordinators. */
@ApplicationScoped
public class CollectionSamples implements SamplePart {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public String name() {
        return "collections";
    }

    @Override
    public void load(SampleTimes times) {
        SampleFiles.list("collections.json").forEach(data -> collection(data, times));
    }

    private void collection(JsonObject data, SampleTimes times) {
        LocalDateTime at = Utc.of(times.daysAgo(SampleFiles.number(data, "daysAgo")));
        String slug = Slugs.of(data.getString("title"), "collection");
        em.createNativeQuery(
                        """
                        INSERT INTO collection (slug, title, purpose, audience, owner_id, by_coordinators, created_at, updated_at, version)
                        SELECT ?1, ?2, ?3, ?4, m.id, ?5, ?6, ?6, 0 FROM member m WHERE m.handle = ?7""")
                .setParameter(1, slug)
                .setParameter(2, data.getString("title"))
                .setParameter(3, data.getString("purpose"))
                .setParameter(4, data.getString("audience"))
                .setParameter(5, data.getBoolean("byCoordinators"))
                .setParameter(6, at)
                .setParameter(7, data.getString("member"))
                .executeUpdate();
        int position = 0;
        for (JsonValue value : data.getJsonArray("items")) {
            JsonObject item = value.asJsonObject();
            boolean thread = item.containsKey("thread");
            em.createNativeQuery("INSERT INTO collection_item (collection_id, position, "
                            + (thread ? "thread_id" : "resource_id")
                            + ", note, added_at) SELECT c.id, ?1, o.id, ?2, ?3 FROM collection c JOIN "
                            + (thread ? "thread" : "resource") + " o ON o.slug = ?4 WHERE c.slug = ?5")
                    .setParameter(1, ++position)
                    .setParameter(2, item.getString("note"))
                    .setParameter(3, at)
                    .setParameter(4, item.getString(thread ? "thread" : "resource"))
                    .setParameter(5, slug)
                    .executeUpdate();
        }
    }
}
