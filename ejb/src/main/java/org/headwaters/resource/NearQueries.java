package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.SearchWords;

/** Finds what may be here already: the same file, the same link, a title that says the same, nearly the same words. Only what the actor may see. */
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

    @Inject
    private AlikeTexts index;

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
        texts(actor, form, uploadKey, itself).forEach(id -> found.putIfAbsent(id, NearItem.By.TEXT));
        Map<Long, ResourceRow> seen = resources.among(actor, found.keySet());
        return found.entrySet().stream()
                .filter(one -> seen.containsKey(one.getKey()))
                .map(one -> new NearItem(seen.get(one.getKey()), one.getValue()))
                .limit(MOST)
                .toList();
    }

    private List<Long> ids(String jpql, String value) {
        return ids(jpql, value, Long.class);
    }

    private <T> List<T> ids(String jpql, String value, Class<T> type) {
        return value.isEmpty()
                ? List.of()
                : em.createQuery(jpql, type)
                        .setParameter("value", value)
                        .setMaxResults(CANDIDATES)
                        .getResultList();
    }

    /** What says the same in its description or in a file: the index names candidates, their texts decide. */
    private List<Long> texts(Actor actor, ResourceForm form, String uploadKey, long itself) {
        List<String> mine = new ArrayList<>(ids(
                "SELECT SUBSTRING(t.words, 1, " + TextLikeness.LOOKED_AT
                        + ") FROM FileText t, PendingUpload u WHERE t.sha256 = u.sha256 AND u.memberId = "
                        + actor.memberId() + " AND u.key = :value",
                uploadKey,
                String.class));
        mine.addAll(words(Set.of(itself)).getOrDefault(itself, List.of()));
        mine.add(form.description());
        mine.removeIf(words -> words == null || words.isBlank());
        Set<Long> candidates = new HashSet<>();
        mine.forEach(words -> candidates.addAll(index.resources(actor, words)));
        candidates.remove(itself);
        Set<Long> seen = resources.seen(actor, candidates);
        List<Set<Integer>> runs = mine.stream().map(TextLikeness::runs).toList();
        return words(seen).entrySet().stream()
                .filter(other -> other.getValue().stream()
                        .map(TextLikeness::runs)
                        .anyMatch(theirs -> runs.stream().anyMatch(words -> TextLikeness.alike(words, theirs))))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What is said about resources and what stands in their files. */
    private Map<Long, List<String>> words(Set<Long> ids) {
        Map<Long, List<String>> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        for (String rows : List.of(
                "SELECT r.id, r.description FROM Resource r WHERE r.id IN :ids",
                "SELECT f.resourceId, SUBSTRING(t.words, 1, " + TextLikeness.LOOKED_AT
                        + ") FROM StoredFile f, FileText t"
                        + " WHERE t.sha256 = f.sha256 AND f.newest = TRUE AND f.removedAt IS NULL AND f.resourceId IN :ids")) {
            em.createQuery(rows, Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent((Long) row[0], none -> new ArrayList<>())
                            .add(row[1] == null ? "" : (String) row[1]));
        }
        return found;
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
