package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.CheckedFile;
import org.headwaters.platform.files.FileCheck;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.files.IncomingFile;
import org.headwaters.platform.files.StoredBlob;
import org.headwaters.platform.files.scan.HeldFiles;
import org.headwaters.platform.files.scan.Verdict;
import org.headwaters.platform.files.scan.VirusScan;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;

/**
 * What the services of this package share about files that come in. No use case of its own, so it asks no policy; the services
 * have. A plain bean, because the container lets only public methods of an EJB through.
 */
@Dependent
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class.getName());
    private static final int BLOCK = 64 * 1024;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private Settings settings;

    @Inject
    private FileStore store;

    @Inject
    private FileCheck check;

    @Inject
    private VirusScan scan;

    @Inject
    private HeldFiles held;

    /** A file the actor sent before and that still waits. */
    Optional<PendingUpload> mine(String key) {
        PendingUpload found =
                key == null || key.isEmpty() || key.length() > 36 ? null : em.find(PendingUpload.class, key);
        return Optional.ofNullable(found).filter(upload -> gate.actor().is(upload.memberId()));
    }

    /** What is found is refused at once. Without an answer the file is taken and held back until there is one. */
    private Verdict scanned(IncomingFile content) throws IOException {
        try (InputStream bytes = Files.newInputStream(content.path())) {
            Verdict verdict = scan.scan(bytes);
            if (verdict.kind() == Verdict.Kind.FOUND) {
                LOG.log(Level.WARNING, "A file was refused by the virus scanner: {0}", verdict.found());
                throw new InvalidInput("file", "file.harmful");
            }
            return verdict;
        }
    }

    /** Refuses one more file of a member who has many waiting. */
    void requireRoom(Long memberId) {
        long waiting = 0;
        for (String entity : List.of("PendingUpload", "BegunUpload")) {
            waiting += em.createQuery(
                            "SELECT COUNT(u.key) FROM " + entity + " u WHERE u.memberId = :member", Long.class)
                    .setParameter("member", memberId)
                    .getSingleResult();
        }
        if (waiting >= UploadService.MOST_WAITING) {
            throw new InvalidInput("file", "file.many", UploadService.MOST_WAITING);
        }
    }

    /**
     * Checks and stores a file; the caller makes the row. The bytes are on the disk before any row can point to them.
     *
     * @throws InvalidInput for field {@code file} when it is refused, or cannot be kept
     */
    PendingUpload take(String key, Long memberId, String name, InputStream bytes, Instant at) {
        try (IncomingFile raw = store.begin(settings.uploadLimit())) {
            byte[] block = new byte[BLOCK];
            for (int n = bytes.read(block); n >= 0; n = bytes.read(block)) {
                raw.out().write(block, 0, n);
            }
            CheckedFile checked = check.check(raw, name);
            try (IncomingFile content = checked.content()) {
                Verdict verdict = scanned(content);
                StoredBlob blob = store.keep(content);
                if (verdict.kind() == Verdict.Kind.UNKNOWN) {
                    held.hold(blob.sha256(), verdict.found());
                }
                if (held.harmful(blob.sha256())) {
                    throw new InvalidInput("file", "file.harmful");
                }
                return new PendingUpload(key, memberId, checked, blob, at);
            }
        } catch (IOException failure) {
            // No room, or no store. What came is gone with the temporary file; the sender is told, and the log.
            LOG.log(Level.WARNING, "A file that was sent could not be kept", failure);
            throw new InvalidInput("file", "file.disk");
        }
    }
}
