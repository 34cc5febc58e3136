package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.headwaters.platform.files.FileArrived;

/**
 * The files of one resource, while its row is locked. No use case of its own, so it asks no policy; the services have. All reads lock:
 * only those see what whoever held the lock before has just committed.
 */
@Dependent
class ItemFiles {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Event<FileArrived> arrived;

    /** The newest version of each file that is not removed, in their order. */
    List<StoredFile> current(Long resourceId) {
        return em.createQuery(
                        "SELECT f FROM StoredFile f WHERE f.resourceId = :resource AND f.newest = TRUE AND f.removedAt IS NULL"
                                + " ORDER BY f.place, f.id",
                        StoredFile.class)
                .setParameter("resource", resourceId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All versions of a file, the first one first. */
    List<StoredFile> series(String series) {
        return em.createQuery("SELECT f FROM StoredFile f WHERE f.series = :series ORDER BY f.number", StoredFile.class)
                .setParameter("series", series)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Appends files. */
    List<StoredFile> append(Resource resource, List<PendingUpload> uploads) {
        List<StoredFile> all = new ArrayList<>(current(resource.id()));
        for (PendingUpload upload : uploads) {
            StoredFile file = upload.of(resource);
            em.persist(file);
            em.remove(upload);
            arrived.fire(upload.taken().arrived());
            all.add(file);
        }
        settle(resource.id(), all);
        return all;
    }

    /** Notes the order of the files; the first one leads. */
    void settle(Long resourceId, List<StoredFile> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).put(i + 1);
        }
        em.flush();
        em.createNativeQuery("UPDATE stored_file SET leading_of = NULL WHERE leading_of = ?")
                .setParameter(1, resourceId)
                .executeUpdate();
        if (!inOrder.isEmpty()) {
            em.createNativeQuery("UPDATE stored_file SET leading_of = resource_id WHERE id = ?")
                    .setParameter(1, inOrder.get(0).id())
                    .executeUpdate();
        }
    }
}
