package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.CheckedFile;
import org.headwaters.platform.files.FileCheck;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.files.IncomingFile;
import org.headwaters.platform.files.StoredBlob;
import org.headwaters.platform.gate.Gate;

/**
 * What the services of this package share about files that come in. No use case of its own, so it asks no policy; the services
 * have. A plain bean, because the container lets only public methods of an EJB through.
 */
@Dependent
class Intake {

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

    /** A file the actor sent before and that still waits. */
    Optional<PendingUpload> mine(String key) {
        PendingUpload found =
                key == null || key.isEmpty() || key.length() > 36 ? null : em.find(PendingUpload.class, key);
        return Optional.ofNullable(found).filter(upload -> gate.actor().is(upload.memberId()));
    }

    /** Checks and stores a file; the caller makes the row. The bytes are on the disk before any row can point to them. */
    PendingUpload take(Long memberId, String name, InputStream bytes, Instant at) {
        try (IncomingFile raw = store.begin(settings.uploadLimit())) {
            byte[] block = new byte[BLOCK];
            for (int n = bytes.read(block); n >= 0; n = bytes.read(block)) {
                raw.out().write(block, 0, n);
            }
            CheckedFile checked = check.check(raw, name);
            try (IncomingFile content = checked.content()) {
                StoredBlob blob = store.keep(content);
                return new PendingUpload(UUID.randomUUID().toString(), memberId, checked, blob, at);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
