package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.files.scan.HarmfulFile;

/** Takes files away in which the scanner found something after they had been taken, and tells whoever sent them. */
@Dependent
public class HarmfulResourceFiles {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private ItemFiles files;

    @Inject
    private Event<TaskFor> tasks;

    void takeAway(@Observes HarmfulFile harmful) {
        em.createQuery("DELETE FROM PendingUpload p WHERE p.sha256 = :sha256")
                .setParameter("sha256", harmful.sha256())
                .executeUpdate();
        List<StoredFile> found = em.createQuery(
                        "SELECT f FROM StoredFile f WHERE f.sha256 = :sha256 AND f.removedAt IS NULL", StoredFile.class)
                .setParameter("sha256", harmful.sha256())
                .getResultList();
        for (StoredFile file : found) {
            em.find(Resource.class, file.resourceId(), LockModeType.PESSIMISTIC_WRITE);
            file.remove(clock.instant());
            em.flush();
            files.settle(file.resourceId(), new ArrayList<>(files.current(file.resourceId())));
            if (file.uploadedBy() != null) {
                tasks.fire(new TaskFor(
                        file.uploadedBy(),
                        "file-harmful",
                        "file-harmful:" + file.id(),
                        file.name(),
                        "/resources/" + file.resourceId() + "/files/" + file.id() + "/versions"));
            }
        }
    }
}
