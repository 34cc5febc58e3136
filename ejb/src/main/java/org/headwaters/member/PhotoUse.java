package org.headwaters.member;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.headwaters.platform.files.FileUse;

/** The files that photos need. */
@Dependent
public class PhotoUse implements FileUse {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public Set<String> inUse(Set<String> digests) {
        Set<String> used = new HashSet<>();
        for (String column : List.of("largeSha256", "smallSha256")) {
            used.addAll(em.createQuery(
                            "SELECT p." + column + " FROM ProfilePhoto p WHERE p." + column + " IN :digests",
                            String.class)
                    .setParameter("digests", digests)
                    .getResultList());
        }
        return used;
    }

    @Override
    public Set<String> needed() {
        Set<String> needed = new HashSet<>();
        for (String column : List.of("largeSha256", "smallSha256")) {
            needed.addAll(em.createQuery("SELECT p." + column + " FROM ProfilePhoto p", String.class)
                    .getResultList());
        }
        return needed;
    }
}
