package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.headwaters.platform.files.FileArrived;
import org.headwaters.platform.files.FilesToRead;

/** The files of resources, for who reads them. */
@Dependent
public class ResourcesToRead implements FilesToRead {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public List<FileArrived> unread(int most) {
        if (most <= 0) {
            return List.of();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.platform.files.FileArrived(f.sha256, MAX(f.mediaType)) FROM StoredFile f
                        WHERE f.removedAt IS NULL AND f.mediaType NOT LIKE 'image/%' AND f.mediaType NOT LIKE 'video/%' AND f.mediaType NOT LIKE 'audio/%'
                            AND NOT EXISTS (SELECT t.sha256 FROM FileText t WHERE t.sha256 = f.sha256)
                        GROUP BY f.sha256""",
                        FileArrived.class)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Set<String> known(Set<String> digests) {
        return new HashSet<>(em.createQuery(
                        "SELECT f.sha256 FROM StoredFile f WHERE f.removedAt IS NULL AND f.sha256 IN :digests",
                        String.class)
                .setParameter("digests", digests)
                .getResultList());
    }
}
