package org.headwaters.resource;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Counts how often pages of resources are read: in memory, and once a minute in the database, so that reading writes nothing. Who reads
 * is not asked. What a crash takes is a minute of counts.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ViewCount {

    private static final Logger LOG = Logger.getLogger(ViewCount.class.getName());

    private final Map<Long, Long> counts = new ConcurrentHashMap<>();

    @Inject
    private ViewFlush flush;

    @Inject
    private Clock clock;

    /** One more look at a resource. */
    public void seen(long resource) {
        counts.merge(resource, 1L, Long::sum);
    }

    /** Writes down what was counted since the last time; what cannot be written waits for the next. */
    @PreDestroy
    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    public void write() {
        Map<Long, Long> now = new HashMap<>();
        counts.keySet().forEach(id -> {
            Long count = counts.remove(id);
            if (count != null) {
                now.put(id, count);
            }
        });
        if (now.isEmpty()) {
            return;
        }
        // A timer that throws twice is removed by the container.
        try {
            flush.write(now, clock.instant());
        } catch (RuntimeException failure) {
            now.forEach((id, count) -> counts.merge(id, count, Long::sum));
            LOG.log(Level.WARNING, "Views were not written down; it is tried again: {0}", failure.toString());
        }
    }
}
