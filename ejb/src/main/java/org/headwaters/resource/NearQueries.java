package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.SearchWords;

/** Finds what may be here already: the same file, the same link, a title that says the same. Only what the actor may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NearQueries {

    /** Most that are shown. */
    public static final int MOST = 5;

    private static final int CANDIDATES = 100;
    private static final int TELLING = 3;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private ResourceQueries resources;

    @Inject
    private LibraryClause clause;

    /**
     * What may be here already, what is surest first.
     *
     * @param uploadKey key of the file that waits to be shared, or empty
     * @param itself the id of the draft that is to be shared, or 0
     */
    public List<NearItem> of(Actor actor, ResourceForm form, String uploadKey, long itself) {
        Map<Long, NearItem.By> found = new LinkedHashMap<>();
        ids(
                        "SELECT f.resourceId FROM StoredFile f WHERE f.removedAt IS NULL AND f.sha256 IN"
                                + " (SELECT u.sha256 FROM PendingUpload u WHERE u.key = :value AND u.memberId = "
                                + actor.memberId() + ")",
                        uploadKey)
                .forEach(id -> found.put(id, NearItem.By.FILE));
        if (!form.link().isBlank()) {
            ids("SELECT r.id FROM Resource r WHERE r.linkKey = :value", LinkKey.of(form.link()))
                    .forEach(id -> found.putIfAbsent(id, NearItem.By.LINK));
        }
        titles(actor, form.title()).forEach(id -> found.putIfAbsent(id, NearItem.By.TITLE));
        found.remove(itself);
        Map<Long, ResourceRow> seen = resources.among(actor, found.keySet());
        return found.entrySet().stream()
                .filter(one -> seen.containsKey(one.getKey()))
                .map(one -> new NearItem(seen.get(one.getKey()), one.getValue()))
                .limit(MOST)
                .toList();
    }

    private List<Long> ids(String jpql, String value) {
        return value.isEmpty()
                ? List.of()
                : em.createQuery(jpql, Long.class)
                        .setParameter("value", value)
                        .setMaxResults(CANDIDATES)
                        .getResultList();
    }

    private List<Long> titles(Actor actor, String title) {
        List<String> words = TitleLikeness.telling(title, TELLING);
        if (words.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        StringBuilder jpql = new StringBuilder("SELECT r.id, r.title FROM Resource r WHERE "
                + clause.where(actor, ResourceFilter.all(), values) + " AND (");
        for (int i = 0; i < words.size(); i++) {
            jpql.append(i == 0 ? "" : " OR ").append("r.title LIKE :near" + i + " ESCAPE '!'");
            values.put("near" + i, "%" + SearchWords.escaped(words.get(i)) + "%");
        }
        TypedQuery<Object[]> query =
                em.createQuery(jpql.append(") ORDER BY r.id DESC").toString(), Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList().stream()
                .filter(row -> TitleLikeness.alike(title, (String) row[1]))
                .map(row -> (Long) row[0])
                .limit(CANDIDATES)
                .toList();
    }
}
