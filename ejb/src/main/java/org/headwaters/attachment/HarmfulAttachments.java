package org.headwaters.attachment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.platform.desk.TaskFor;
import org.headwaters.platform.files.scan.HarmfulFile;

/** Takes files off posts in which the scanner found something after they had been taken, and tells whoever posted them. */
@Dependent
public class HarmfulAttachments {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Event<TaskFor> tasks;

    void takeAway(@Observes HarmfulFile harmful) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = em.createNativeQuery(
                        "SELECT a.id, a.name, p.author_id, p.thread_id FROM attachment a JOIN post p ON p.id = a.post_id"
                                + " WHERE a.sha256 = ?1 FOR UPDATE")
                .setParameter(1, harmful.sha256())
                .getResultList();
        for (Object[] row : found) {
            em.createNativeQuery("DELETE FROM attachment WHERE id = ?1")
                    .setParameter(1, row[0])
                    .executeUpdate();
            tasks.fire(new TaskFor(
                    ((Number) row[2]).longValue(),
                    "file-harmful",
                    "attachment-harmful:" + row[0],
                    (String) row[1],
                    "/discussions/" + row[3]));
        }
    }
}
