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
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.headwaters.platform.files.DiskFileStore;
import org.headwaters.platform.files.FileStore;
import org.headwaters.platform.files.FileUse;
import org.headwaters.platform.files.IncomingFile;
import org.headwaters.platform.files.S3FileStore;
import org.headwaters.platform.files.StoreReport;
import org.headwaters.platform.gate.Gate;

/** Looks whether every file is whole, and moves all of them from one store to the other. For the program itself, asked by its operator. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StoreService {

    private static final int BLOCK = 64 * 1024;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Gate gate;

    @Inject
    private FileStore store;

    @Inject
    private DiskFileStore disk;

    @Inject
    private S3FileStore objects;

    @Inject
    @Any
    private Instance<FileUse> users;

    /** Reads every file and compares it with its name; finds files that no row needs, and rows without a file. */
    public StoreReport verify() {
        gate.require(gate.actor().system(), "file.verify", "file", null);
        try {
            return StoreReport.of(store, needed());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Copies every file that is needed to the other store, and then looks whether all are there. Nothing is removed, so that the way back
     * is open.
     *
     * @param toObjects whether to the object store; else to the data folder
     */
    public StoreReport move(boolean toObjects) {
        gate.require(gate.actor().system(), "file.move-store", "file", null);
        FileStore from = toObjects ? disk : objects;
        FileStore to = toObjects ? objects : disk;
        try {
            Set<String> needed = needed();
            Set<String> there = to.names();
            for (String sha256 : from.names()) {
                if (needed.contains(sha256) && !there.contains(sha256)) {
                    copy(sha256, from, to);
                }
            }
            return StoreReport.of(to, needed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copy(String sha256, FileStore from, FileStore to) throws IOException {
        try (FileChannel bytes = from.open(sha256);
                IncomingFile copy = to.begin(Long.MAX_VALUE)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            while (bytes.read(block.clear()) >= 0) {
                copy.out().write(block.array(), 0, block.position());
            }
            // What was damaged arrives under another name, and is told as missing.
            to.keep(copy);
        }
    }

    private Set<String> needed() {
        Set<String> needed = new HashSet<>();
        for (String rows : List.of("PendingUpload f", "StoredFile f WHERE f.removedAt IS NULL")) {
            needed.addAll(
                    em.createQuery("SELECT f.sha256 FROM " + rows, String.class).getResultList());
        }
        users.forEach(user -> needed.addAll(user.needed()));
        return needed;
    }
}
