package org.headwaters.extract;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import org.headwaters.platform.files.FileUse;

/** The pictures of first pages in the store. */
@Dependent
public class PreviewUse implements FileUse {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public Set<String> inUse(Set<String> digests) {
        return new HashSet<>(em.createQuery(
                        "SELECT p.previewSha256 FROM FilePreview p WHERE p.previewSha256 IN :digests", String.class)
                .setParameter("digests", digests)
                .getResultList());
    }

    @Override
    public Set<String> needed() {
        return new HashSet<>(em.createQuery("SELECT DISTINCT p.previewSha256 FROM FilePreview p", String.class)
                .getResultList());
    }
}
