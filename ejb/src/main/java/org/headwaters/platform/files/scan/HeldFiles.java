package org.headwaters.platform.files.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.database.NativeList;

/** Bytes that are not handed out to anybody: not scanned yet, or found to be harmful. */
@ApplicationScoped
public class HeldFiles {

    private static final Logger LOG = Logger.getLogger(HeldFiles.class.getName());

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Which of some SHA-256 are held back, in one statement. */
    public Set<String> among(Collection<String> digests) {
        if (digests.isEmpty()) {
            return Set.of();
        }
        NativeList sought = NativeList.of(1, digests);
        Set<String> held = new HashSet<>();
        for (Object digest : sought.in(
                        em.createNativeQuery("SELECT sha256 FROM file_scan WHERE sha256 IN (" + sought.places() + ")"))
                .getResultList()) {
            held.add(digest.toString());
        }
        return held;
    }

    /** Whether these bytes are held back. */
    public boolean held(String sha256) {
        return !state(sha256).isEmpty();
    }

    /** Whether something was found in these bytes before. */
    public boolean harmful(String sha256) {
        return state(sha256).contains("FOUND");
    }

    private List<?> state(String sha256) {
        return em.createNativeQuery("SELECT state FROM file_scan WHERE sha256 = ?1")
                .setParameter(1, sha256)
                .getResultList();
    }

    /** Holds bytes back until the scanner has answered. In the transaction that makes the first row about them. */
    public void hold(String sha256, String why) {
        LOG.log(Level.WARNING, "A file waits for the virus scanner: {0}", why);
        em.createNativeQuery(
                        "INSERT IGNORE INTO file_scan (sha256, state, asked_at, tried_at) VALUES (?1, 'WAITING', ?2, ?2)")
                .setParameter(1, sha256)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /** Some bytes that wait, those that were tried longest ago first. Two nodes take different ones. */
    @SuppressWarnings("unchecked")
    List<String> due(int most) {
        return em.createNativeQuery("SELECT sha256 FROM file_scan WHERE state = 'WAITING' ORDER BY tried_at LIMIT ?1"
                        + " FOR UPDATE SKIP LOCKED")
                .setParameter(1, most)
                .getResultList();
    }

    void tried(String sha256) {
        em.createNativeQuery("UPDATE file_scan SET tried_at = ?2 WHERE sha256 = ?1")
                .setParameter(1, sha256)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    void clean(String sha256) {
        em.createNativeQuery("DELETE FROM file_scan WHERE sha256 = ?1")
                .setParameter(1, sha256)
                .executeUpdate();
    }

    void found(String sha256, String what) {
        em.createNativeQuery("UPDATE file_scan SET state = 'FOUND', found = LEFT(?2, 200) WHERE sha256 = ?1")
                .setParameter(1, sha256)
                .setParameter(2, what)
                .executeUpdate();
    }
}
