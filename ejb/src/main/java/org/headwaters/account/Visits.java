package org.headwaters.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Notes when a member was here last. A visit ends with a pause of half an hour on all devices; the next request, or signing in,
 * begins another one and writes once: when the one before ended, and that this one has begun.
 */
@ApplicationScoped
public class Visits {

    /** A pause so long ends a visit. */
    public static final Duration PAUSE = Duration.ofMinutes(30);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * A request after a pause on one device, or a sign-in. Nothing is written while another device is in use. To be called before
     * the device's own time is moved on.
     */
    void note(long memberId, Instant now) {
        // The newest time any device was seen is the end of the visit before, or its beginning where no device is left.
        em.createNativeQuery(
                        """
                        UPDATE member m SET m.previous_visit_at = GREATEST(COALESCE(m.last_visit_at, m.joined_at),
                                COALESCE((SELECT MAX(d.last_seen_at) FROM device d WHERE d.member_id = m.id), m.joined_at)),
                            m.last_visit_at = ?1
                        WHERE m.id = ?2 AND (m.last_visit_at IS NULL OR m.last_visit_at <= ?3)
                          AND NOT EXISTS (SELECT 1 FROM device d WHERE d.member_id = m.id AND d.last_seen_at > ?4)""")
                .setParameter(1, utc(now))
                .setParameter(2, memberId)
                .setParameter(3, utc(now.minus(PAUSE)))
                .setParameter(4, utc(now.minus(PAUSE)))
                .executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
