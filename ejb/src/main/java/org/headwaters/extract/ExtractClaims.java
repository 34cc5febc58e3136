package org.headwaters.extract;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headwaters.platform.files.FileArrived;
import org.headwaters.platform.files.FilesToRead;
import org.headwaters.platform.files.StoredBlob;
import org.headwaters.platform.reader.FileFacts;
import org.headwaters.platform.time.Utc;

/** The short transactions around reading: note, claim, done, again, forget. Reading itself happens between them, in none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExtractClaims {

    /** Longer than one file may take with everything that belongs to it. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    /** A row whose file nobody names may belong to an upload that is not committed yet. */
    private static final Duration WAIT = Duration.ofHours(24);

    private static final int BATCH = 500;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<FilesToRead> features;

    /** Notes a file to be read, in the transaction of whoever takes it in; nothing for a picture or film, and nothing twice. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void note(FileArrived file) {
        if (!readable(file.mediaType())) {
            return;
        }
        LocalDateTime now = Utc.of(clock.instant());
        em.createNativeQuery(
                        """
                        INSERT IGNORE INTO file_text (sha256, media_type, state, tries, noted_at, not_before, title, language, encrypted,
                            active, cut, letters, words)
                        VALUES (?1, ?2, 'WAITING', 0, ?3, ?4, '', '', FALSE, FALSE, FALSE, 0, '')""")
                .setParameter(1, file.sha256())
                .setParameter(2, file.mediaType())
                .setParameter(3, now)
                .setParameter(4, now)
                .executeUpdate();
    }

    /**
     * Notes files that came in some other way, or before there was a reader.
     *
     * @return how many
     */
    public int noteOld(int most) {
        int noted = 0;
        for (FilesToRead feature : features) {
            for (FileArrived file : feature.unread(most - noted)) {
                note(file);
                noted++;
            }
        }
        return noted;
    }

    /** Takes one file that is due, that no other node reads and that the virus scanner does not hold back. */
    public Optional<FileArrived> claim() {
        Instant now = clock.instant();
        LocalDateTime at = Utc.of(now);
        @SuppressWarnings("unchecked")
        List<String> due = em.createNativeQuery(
                        """
                        SELECT sha256 FROM file_text
                        WHERE state = 'WAITING' AND not_before <= ?1 AND (claimed_until IS NULL OR claimed_until < ?2)
                          AND NOT EXISTS (SELECT 1 FROM file_scan s WHERE s.sha256 = file_text.sha256)
                        ORDER BY not_before DESC LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, at)
                .setParameter(2, at)
                .getResultList();
        return due.stream().findFirst().map(sha256 -> {
            FileText text = em.find(FileText.class, sha256);
            text.claim(now, LEASE);
            return new FileArrived(text.sha256(), text.mediaType());
        });
    }

    /**
     * What was found is kept.
     *
     * @param preview the picture of the first page in the store, or null
     */
    public void done(String sha256, FileFacts facts, StoredBlob preview) {
        FileText text = em.find(FileText.class, sha256);
        if (text != null && text.waiting()) {
            text.done(facts, clock.instant());
            if (preview != null) {
                em.merge(new FilePreview(
                        sha256,
                        preview.sha256(),
                        preview.size(),
                        facts.preview().width(),
                        facts.preview().height(),
                        clock.instant()));
            }
        }
    }

    /** It could not be tried; it is tried again later, as long as it takes. */
    public void later(String sha256) {
        FileText text = em.find(FileText.class, sha256);
        if (text != null && text.waiting()) {
            text.later(clock.instant());
        }
    }

    /** It did not work; it is tried again later, but not for ever. */
    public void again(String sha256, FileFacts.Outcome outcome) {
        FileText text = em.find(FileText.class, sha256);
        if (text != null && text.waiting()) {
            text.again(clock.instant(), outcome);
        }
    }

    /** Forgets what was read in files that nobody has any more. */
    public int forget() {
        int forgotten = 0;
        String last = "";
        while (true) {
            List<String> batch = em.createQuery(
                            "SELECT t.sha256 FROM FileText t WHERE t.sha256 > :last AND t.notedAt < :before ORDER BY t.sha256",
                            String.class)
                    .setParameter("last", last)
                    .setParameter("before", clock.instant().minus(WAIT))
                    .setMaxResults(BATCH)
                    .getResultList();
            if (batch.isEmpty()) {
                return forgotten;
            }
            last = batch.get(batch.size() - 1);
            Set<String> gone = new HashSet<>(batch);
            features.forEach(feature -> gone.removeAll(feature.known(Set.copyOf(batch))));
            if (!gone.isEmpty()) {
                forgotten += em.createQuery("DELETE FROM FileText t WHERE t.sha256 IN :gone")
                        .setParameter("gone", gone)
                        .executeUpdate();
            }
        }
    }

    private static boolean readable(String mediaType) {
        return !mediaType.startsWith("image/") && !mediaType.startsWith("video/") && !mediaType.startsWith("audio/");
    }
}
