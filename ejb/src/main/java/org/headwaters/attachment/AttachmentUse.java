package org.headwaters.attachment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import org.headwaters.platform.files.FileUse;

/** The files that posts need. */
@Dependent
public class AttachmentUse implements FileUse {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public Set<String> inUse(Set<String> digests) {
        return new HashSet<>(
                em.createQuery("SELECT a.sha256 FROM Attachment a WHERE a.sha256 IN :digests", String.class)
                        .setParameter("digests", digests)
                        .getResultList());
    }

    @Override
    public Set<String> needed() {
        return new HashSet<>(em.createQuery("SELECT DISTINCT a.sha256 FROM Attachment a", String.class)
                .getResultList());
    }
}
