package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.headwaters.platform.time.CommunityDay;

/** Writes counts of use into the month they belong to. A resource that is gone meanwhile is passed over. */
@Dependent
class UseRows {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** Adds looks, by resource. In the order of ids, so that two nodes do not wait for each other in a circle. */
    void views(Map<Long, Long> counts, Instant at) {
        new TreeMap<>(counts).forEach((id, count) -> add(id, count, 0, at));
    }

    /** Adds one download. */
    void download(long resource, Instant at) {
        add(resource, 0, 1, at);
    }

    private void add(long resource, long views, long downloads, Instant at) {
        em.createNativeQuery(
                        """
                        INSERT INTO resource_use (resource_id, month, views, downloads) SELECT id, ?2, ?3, ?4 FROM resource WHERE id = ?1
                        ON DUPLICATE KEY UPDATE views = resource_use.views + VALUES(views),
                            downloads = resource_use.downloads + VALUES(downloads)""")
                .setParameter(1, resource)
                .setParameter(2, CommunityDay.of(at).withDayOfMonth(1))
                .setParameter(3, views)
                .setParameter(4, downloads)
                .executeUpdate();
    }
}
