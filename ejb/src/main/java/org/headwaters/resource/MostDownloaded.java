package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** Puts items in the order of their downloads, which change thousands of times a day and are in no index but the database's. */
@Dependent
class MostDownloaded {

    /** Items that are put in order as they are. */
    private static final int FEW = 500;
    /** Items read first in the order of downloads. */
    private static final int IN_ORDER = 200;
    /** How many times as many are read where these were not enough. */
    private static final int FURTHER = 3;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** A page of some items, those downloaded most first. */
    List<Long> page(Set<Long> items, int from) {
        return page(items, from, FEW, IN_ORDER);
    }

    /**
     * Few are put in order by the database; for more, the order of all there are is read from its own index, further and further, until the
     * page is full.
     *
     * @param few items that are put in order as they are
     * @param inOrder items read first in the order of downloads
     */
    List<Long> page(Set<Long> items, int from, int few, int inOrder) {
        if (items.isEmpty()) {
            return List.of();
        }
        return items.size() <= few ? sorted(items, from) : met(items, from, inOrder);
    }

    private List<Long> sorted(Set<Long> items, int from) {
        return em.createQuery(
                        "SELECT r.id FROM Resource r WHERE r.id IN :items"
                                + " ORDER BY r.downloads DESC, r.createdAt DESC, r.id DESC",
                        Long.class)
                .setParameter("items", items)
                .setFirstResult(from)
                .setMaxResults(ResourcePage.SIZE)
                .getResultList();
    }

    /**
     * Each time from the beginning: what is downloaded between two statements moves, and would come twice or be passed by. The database reads
     * what it leaves out, too.
     */
    private List<Long> met(Set<Long> items, int from, int inOrder) {
        int most = Math.min(items.size(), from + ResourcePage.SIZE);
        for (int next = inOrder; ; next *= FURTHER) {
            List<?> ids = em.createNativeQuery("SELECT id FROM resource FORCE INDEX FOR ORDER BY (resource_downloads)"
                            + " ORDER BY downloads DESC, created_at DESC, id DESC LIMIT " + next)
                    .getResultList();
            List<Long> found = ids.stream()
                    .map(id -> ((Number) id).longValue())
                    .filter(items::contains)
                    .limit(most)
                    .toList();
            if (found.size() == most || ids.size() < next) {
                return found.subList(Math.min(from, found.size()), found.size());
            }
        }
    }
}
