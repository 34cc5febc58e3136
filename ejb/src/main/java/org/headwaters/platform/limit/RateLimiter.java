package org.headwaters.platform.limit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.headwaters.platform.secret.Tokens;
import org.headwaters.platform.time.Utc;

/**
 * Counts tries in windows of time. The counts lie in the database, so they survive a restart and hold for all nodes together.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RateLimiter {

    private static final int HASH_LENGTH = 40;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Takes one try.
     *
     * @param what what is tried, such as {@code sign-in}
     * @param whose by whom or on whose account; only its hash is kept, as it may be an address
     * @param limit how many tries one window allows
     * @param window length of the window, counted from its first try
     * @throws TooManyTries when the window is used up
     */
    public void take(String what, String whose, int limit, Duration window) {
        count(what, whose, limit, window);
    }

    /**
     * Takes one try in the transaction of a use case, so that it counts only when the use case succeeds. Two at once wait for each other
     * at the row.
     *
     * @param what what is done, such as {@code post}
     * @param whose by whom
     * @param limit how often one window allows it
     * @param window length of the window, counted from its first try
     * @throws TooManyTries when the window is used up
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void takeWith(String what, String whose, int limit, Duration window) {
        count(what, whose, limit, window);
    }

    private void count(String what, String whose, int limit, Duration window) {
        String bucket = bucket(what, whose);
        Instant now = clock.instant();
        LocalDateTime at = Utc.of(now);
        // One statement, so that two tries at once are two. Its assignments run from left to right: window_end comes
        // last.
        em.createNativeQuery(
                        """
                        INSERT INTO rate_window (bucket, window_start, window_end, used) VALUES (?1, ?2, ?3, 1)
                        ON DUPLICATE KEY UPDATE
                            used = IF(window_end <= ?4, 1, used + 1),
                            window_start = IF(window_end <= ?5, ?6, window_start),
                            window_end = IF(window_end <= ?7, ?8, window_end)""")
                .setParameter(1, bucket)
                .setParameter(2, at)
                .setParameter(3, Utc.of(now.plus(window)))
                .setParameter(4, at)
                .setParameter(5, at)
                .setParameter(6, at)
                .setParameter(7, at)
                .setParameter(8, Utc.of(now.plus(window)))
                .executeUpdate();
        Object[] row = (Object[]) em.createNativeQuery("SELECT used, window_end FROM rate_window WHERE bucket = ?1")
                .setParameter(1, bucket)
                .getSingleResult();
        if (((Number) row[0]).intValue() > limit) {
            throw new TooManyTries(Duration.between(now, Utc.column(row[1])));
        }
    }

    /** Takes one try and answers whether the window allowed it, for callers that go on quietly. */
    public boolean allows(String what, String whose, int limit, Duration window) {
        try {
            take(what, whose, limit, window);
            return true;
        } catch (TooManyTries usedUp) {
            return false;
        }
    }

    /** Gives one try back, as after a sign-in that succeeded: a whole hospital may come from one address. */
    public void giveBack(String what, String whose) {
        em.createNativeQuery("UPDATE rate_window SET used = GREATEST(0, used - 1) WHERE bucket = ?1")
                .setParameter(1, bucket(what, whose))
                .executeUpdate();
    }

    /** Forgets a count, as after a sign-in that succeeded. */
    public void forget(String what, String whose) {
        em.createNativeQuery("DELETE FROM rate_window WHERE bucket = ?1")
                .setParameter(1, bucket(what, whose))
                .executeUpdate();
    }

    /** Removes windows that have ended. */
    public void sweep() {
        em.createNativeQuery("DELETE FROM rate_window WHERE window_end < ?1")
                .setParameter(1, Utc.of(clock.instant()))
                .executeUpdate();
    }

    private static String bucket(String what, String whose) {
        return what + ':' + Tokens.hash(whose).substring(0, HASH_LENGTH);
    }
}
