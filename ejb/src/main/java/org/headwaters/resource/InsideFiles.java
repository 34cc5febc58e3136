package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwaters.extract.InsideWords;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.platform.text.SearchWords;

/** Finding resources by the words inside their files. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InsideFiles {

    private static final int BEFORE = 70;
    private static final int LENGTH = 220;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * The rest of a condition on {@code Resource r}: or the word is inside a file of it. The inner query does not depend on the
     * resource, so the database asks its index once and not for every row.
     *
     * @param parameter a name for its parameter, set in the values when there is something to ask for
     */
    static String orInside(String word, String parameter, Map<String, Object> values) {
        String sought = InsideWords.sought(word);
        if (sought.isEmpty()) {
            return "";
        }
        values.put(parameter, sought);
        return " OR r.id IN (SELECT inside.resourceId FROM StoredFile inside JOIN FileText t ON t.sha256 = inside.sha256"
                + " WHERE inside.newest = TRUE AND inside.removedAt IS NULL AND "
                + String.format(InsideWords.MATCH, parameter) + ")";
    }

    /**
     * Where the words stand in the files of some resources, each with a few words around. One statement; a resource whose files do not
     * have any of the words is not in the answer.
     *
     * @param resourceIds resources that were read for an actor
     */
    @OpenToAll("the ids are of resources that were read for an actor")
    public Map<Long, String> excerpts(Collection<Long> resourceIds, SearchWords words) {
        List<String> sought = words.words().stream()
                .filter(word -> !InsideWords.sought(word).isEmpty())
                .toList();
        Map<Long, String> found = new HashMap<>();
        if (resourceIds.isEmpty() || sought.isEmpty()) {
            return found;
        }
        StringBuilder at = new StringBuilder("COALESCE(");
        for (int i = 0; i < sought.size(); i++) {
            at.append("NULLIF(LOCATE(?").append(i + 1).append(", t.words), 0), ");
        }
        at.append("0)");
        StringBuilder ids = new StringBuilder();
        for (Long id : resourceIds) {
            ids.append(ids.isEmpty() ? "" : ", ").append(id.longValue());
        }
        Query query = em.createNativeQuery("SELECT x.resource_id, x.place, SUBSTRING(x.words, GREATEST(1, x.place - "
                + BEFORE
                + "), " + LENGTH + ") FROM (SELECT f.resource_id, t.words, " + at
                + " AS place FROM stored_file f JOIN file_text t ON t.sha256 = f.sha256 WHERE f.newest AND f.removed_at IS NULL"
                + " AND f.resource_id IN (" + ids + ")) x WHERE x.place > 0");
        for (int i = 0; i < sought.size(); i++) {
            query.setParameter(i + 1, sought.get(i));
        }
        for (Object row : query.getResultList()) {
            Object[] one = (Object[]) row;
            long place = ((Number) one[1]).longValue();
            found.putIfAbsent(((Number) one[0]).longValue(), whole((String) one[2], place > BEFORE));
        }
        return found;
    }

    /** Without half words at its ends. */
    private static String whole(String piece, boolean begun) {
        String text = piece;
        if (begun && text.indexOf(' ') >= 0 && text.indexOf(' ') < BEFORE) {
            text = "… " + text.substring(text.indexOf(' ') + 1);
        }
        if (piece.length() >= LENGTH && text.lastIndexOf(' ') > BEFORE) {
            text = text.substring(0, text.lastIndexOf(' ')) + " …";
        }
        return text;
    }
}
