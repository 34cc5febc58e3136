package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.headwaters.member.Presence;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.files.FileNames;
import org.headwaters.platform.files.PartialFiles;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;

/**
 * Files that come in parts, so that a cut line costs one part and not the file. It is begun with its name and length, so that one that
 * is too large is refused before its first byte; it grows part by part; when it is whole it goes through the same check as every other
 * file, and waits for its form.
 */
@Stateless
public class PartUploadService {

    private static final long MEBI = 1024L * 1024;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Presence presence;

    @Inject
    private Gate gate;

    @Inject
    private Settings settings;

    @Inject
    private PartialFiles parts;

    @Inject
    private Intake intake;

    /**
     * Begins a file.
     *
     * @param name what the browser says it is called
     * @param size how many bytes it has
     * @throws InvalidInput for field {@code file} when it is too large or empty, or too many wait already
     */
    public PartProgress begin(String name, long size) {
        Actor actor = gate.actor();
        gate.require(actor.member(), "file.upload", "file", null);
        if (size <= 0) {
            throw new InvalidInput("file", "file.empty");
        }
        if (size > settings.uploadLimit()) {
            throw new InvalidInput("file", "file.large", settings.uploadLimit() / MEBI);
        }
        // Several begun at one moment would all see that there is room for one.
        presence.hold(actor.memberId());
        intake.requireRoom(actor.memberId());
        // Only looked at here; the name is checked with the bytes.
        String shown = FileNames.clean(name);
        BegunUpload begun =
                new BegunUpload(UUID.randomUUID().toString(), actor.memberId(), shown, size, clock.instant());
        em.persist(begun);
        return new PartProgress(begun.key(), 0, size, true);
    }

    /** How far a file of the actor is. */
    public PartProgress progress(String key) {
        BegunUpload begun = mine(key);
        return new PartProgress(key, size(key), begun.size(), true);
    }

    /**
     * Takes a part. There is no transaction that would hold a connection while a slow line sends.
     *
     * @param at where the sender goes on
     * @throws org.headwaters.platform.files.PartialFiles.LineCut when the sender broke off; what has come stays
     * @throws IOException when the disk does not take it
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PartProgress append(String key, long at, InputStream part) throws IOException {
        BegunUpload begun = mine(key);
        PartialFiles.Appended appended = parts.append(key, at, begun.size(), part);
        return new PartProgress(key, appended.size(), begun.size(), appended.taken());
    }

    /**
     * Checks a file that is whole, and lets it wait for its form. Done twice it answers the same.
     *
     * @throws InvalidInput for field {@code file} when it is refused, or not whole yet
     */
    public UploadView finish(String key) {
        Actor actor = gate.actor();
        gate.require(actor.member(), "file.upload", "file", null);
        // Behind the lock of the row: of two at once the second finds what the first has kept.
        BegunUpload begun = em.find(BegunUpload.class, key, LockModeType.PESSIMISTIC_WRITE);
        Optional<PendingUpload> before = intake.mine(key);
        if (before.isPresent()) {
            return before.get().view();
        }
        if (begun == null || !actor.is(begun.memberId())) {
            throw new NotFound();
        }
        if (size(key) != begun.size()) {
            throw new InvalidInput("file", "file.part");
        }
        try (InputStream bytes = parts.open(key)) {
            PendingUpload upload = intake.take(key, actor.memberId(), begun.name(), bytes, clock.instant());
            em.persist(upload);
            em.remove(begun);
            return upload.view();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Gives a file up, also one that is whole and waits. */
    public void cancel(String key) {
        Actor actor = gate.actor();
        gate.require(actor.member(), "file.upload", "file", null);
        intake.mine(key).ifPresent(em::remove);
        BegunUpload begun = em.find(BegunUpload.class, key);
        if (begun != null && actor.is(begun.memberId())) {
            em.remove(begun);
        }
    }

    /** Removes the parts of a file that is checked, refused or given up: after the transaction that says so. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void clean(String key) {
        Actor actor = gate.actor();
        gate.require(actor.member(), "file.upload", "file", null);
        BegunUpload begun = em.find(BegunUpload.class, key);
        // Another member's key is left alone; without a row the parts are nobody's.
        if (begun == null || actor.is(begun.memberId())) {
            try {
                parts.drop(key);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private BegunUpload mine(String key) {
        Actor actor = gate.actor();
        gate.require(actor.member(), "file.upload", "file", null);
        BegunUpload begun = em.find(BegunUpload.class, key);
        if (begun == null || !actor.is(begun.memberId())) {
            throw new NotFound();
        }
        return begun;
    }

    private long size(String key) {
        try {
            return parts.size(key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
