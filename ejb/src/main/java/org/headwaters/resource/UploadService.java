package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.files.FileUse;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.OpenToAll;

/**
 * Takes files in. A file is checked and stored first, under a key; the form that brought it names the key. When something else in
 * the form must be mended, the file need not be sent again.
 */
@Stateless
public class UploadService {

    /** How long a file waits for its form, and how old something in the store must be before the sweep looks at it. */
    static final Duration WAIT = Duration.ofHours(24);
    /** Most files of one member that wait for their form at a time. */
    static final int MOST_WAITING = 20;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private FileStore store;

    @Inject
    private Intake intake;

    @Inject
    @Any
    private Instance<FileUse> users;

    /**
     * Takes in a file of a member.
     *
     * @param name what the browser says it is called
     * @param bytes its bytes; read to the end or to the limit, not closed
     * @throws org.headwaters.platform.gate.InvalidInput for field {@code file} when it is refused
     */
    public UploadView receive(String name, InputStream bytes) {
        Actor actor = gate.actor();
        gate.require(actor.member(), "file.upload", "file", null);
        intake.requireRoom(actor.memberId());
        PendingUpload upload =
                intake.take(UUID.randomUUID().toString(), actor.memberId(), name, bytes, clock.instant());
        em.persist(upload);
        return upload.view();
    }

    /** A file the actor sent before and that still waits; empty for anything else. */
    @OpenToAll("finds only what the actor sent; a visitor has sent nothing")
    public Optional<UploadView> waiting(String key) {
        return intake.mine(key).map(PendingUpload::view);
    }

    /** Takes a file the actor sent before out of the waiting room, in the transaction that gives it its place; empty for anything else. */
    @OpenToAll("finds only what the actor sent; a visitor has sent nothing")
    public Optional<TakenFile> take(String key) {
        return intake.mine(key).map(upload -> {
            em.remove(upload);
            return upload.taken();
        });
    }

    /** Forgets what has waited too long. For the program itself, before {@link #sweep}. */
    public void forget() {
        gate.require(gate.actor().system(), "file.sweep", "file", null);
        for (String old : List.of("PendingUpload p WHERE p.sentAt", "BegunUpload p WHERE p.begunAt")) {
            em.createQuery("DELETE FROM " + old + " < :before")
                    .setParameter("before", clock.instant().minus(WAIT))
                    .executeUpdate();
        }
    }

    /**
     * Removes from the store what nobody needs. For the program itself. Walking a large store takes its time, so there is no
     * transaction around it that would hold locks meanwhile.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int sweep() {
        gate.require(gate.actor().system(), "file.sweep", "file", null);
        try {
            return store.sweep(clock.instant().minus(WAIT), this::inUse);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file moves from waiting to stored, never back: asking in this order misses none on its way. */
    private Set<String> inUse(Set<String> digests) {
        Set<String> used = new HashSet<>();
        for (String rows : List.of("PendingUpload f WHERE", "StoredFile f WHERE f.removedAt IS NULL AND")) {
            used.addAll(em.createQuery("SELECT f.sha256 FROM " + rows + " f.sha256 IN :digests", String.class)
                    .setParameter("digests", digests)
                    .getResultList());
        }
        users.forEach(user -> used.addAll(user.inUse(digests)));
        return used;
    }
}
