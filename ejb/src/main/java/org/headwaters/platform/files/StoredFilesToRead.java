package org.headwaters.platform.files;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files one entity names, for who reads them. A feature that keeps files makes a bean of it. */
public abstract class StoredFilesToRead implements FilesToRead {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    private final String those;

    /**
     * Files of an entity with {@code sha256} and {@code mediaType}.
     *
     * @param entity its name in queries
     * @param condition which of them count, about {@code f}
     */
    protected StoredFilesToRead(String entity, String condition) {
        those = " FROM " + entity + " f WHERE " + condition + " AND ";
    }

    @Override
    public List<FileArrived> unread(int most) {
        if (most <= 0) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT NEW org.headwaters.platform.files.FileArrived(f.sha256, MAX(f.mediaType))" + those
                                + """
                                f.mediaType NOT LIKE 'image/%' AND f.mediaType NOT LIKE 'video/%' AND f.mediaType NOT LIKE 'audio/%'
                                    AND NOT EXISTS (SELECT t.sha256 FROM FileText t WHERE t.sha256 = f.sha256)
                                GROUP BY f.sha256""",
                        FileArrived.class)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Set<String> known(Set<String> digests) {
        return new HashSet<>(em.createQuery("SELECT f.sha256" + those + "f.sha256 IN :digests", String.class)
                .setParameter("digests", digests)
                .getResultList());
    }
}
