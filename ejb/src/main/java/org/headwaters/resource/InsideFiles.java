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
import java.util.regex.Pattern;
import org.headwaters.platform.database.NativeList;
import org.headwaters.platform.gate.OpenToAll;

/** Where words stand inside the files of resources. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InsideFiles {

    private static final int BEFORE = 70;
    private static final int LENGTH = 220;
    private static final int MOST_WORDS = 8;
    /** Shorter words stand everywhere. */
    private static final Pattern TELLING = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{3}");

    /** Pages are parted by form feeds, which only bytes can be counted by. */
    private static final String NUMBER =
            """
            1 + LENGTH(LEFT(x.words, x.place)) - LENGTH(REPLACE(CAST(LEFT(x.words, x.place) AS BINARY), X'0C', X''))""";

    /** The page of a place. 0 in files whose pages were not noted, and for notes, which stand behind the last page. */
    private static final String PAGE =
            """
            IF(x.pages IS NULL OR x.pages > 1 AND LOCATE(X'0C', CAST(x.words AS BINARY)) = 0
                OR NUMBER > x.pages, 0, NUMBER)"""
                    .replace("NUMBER", NUMBER);

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /**
     * Where words stand in the files of some resources, each with a few words around. One statement; a resource whose files do not have
     * any of the words is not in the answer.
     *
     * @param resourceIds resources that were read for an actor
     * @param words what to look for; the first that is there counts, at the beginning of a word before any other place
     */
    @OpenToAll("the ids are of resources that were read for an actor")
    public Map<Long, InsideFile> excerpts(Collection<Long> resourceIds, Collection<String> words) {
        List<String> sought = words.stream()
                .filter(word -> TELLING.matcher(word).find())
                .limit(MOST_WORDS)
                .toList();
        Map<Long, InsideFile> found = new HashMap<>();
        if (resourceIds.isEmpty() || sought.isEmpty()) {
            return found;
        }
        StringBuilder at = new StringBuilder("COALESCE(");
        for (int i = 1; i <= sought.size(); i++) {
            at.append("NULLIF(LOCATE(CONCAT(' ', ?").append(2 * i - 1).append("), t.words) + 1, 1), NULLIF(LOCATE(?");
            at.append(2 * i).append(", t.words), 0), ");
        }
        at.append("0)");
        NativeList ids = NativeList.of(2 * sought.size() + 1, resourceIds);
        Query query =
                ids.in(em.createNativeQuery("SELECT x.resource_id, x.place, SUBSTRING(x.words, GREATEST(1, x.place - "
                        + BEFORE
                        + "), " + LENGTH + "), " + PAGE + ", x.id, x.name, IF(x.media_type = 'application/pdf', 1, 0)"
                        + " FROM (SELECT f.resource_id, f.id, f.name, f.media_type, t.words, t.pages, " + at
                        + " AS place FROM stored_file f JOIN file_text t ON t.sha256 = f.sha256 WHERE f.newest AND f.removed_at IS NULL"
                        + " AND f.resource_id IN (" + ids.places() + ")) x WHERE x.place > 0 ORDER BY x.id"));
        for (int i = 1; i <= sought.size(); i++) {
            query.setParameter(2 * i - 1, sought.get(i - 1)).setParameter(2 * i, sought.get(i - 1));
        }
        for (Object row : query.getResultList()) {
            Object[] one = (Object[]) row;
            found.putIfAbsent(
                    number(one[0]),
                    new InsideFile(
                            whole(((String) one[2]).replace('\f', ' '), number(one[1]) > BEFORE),
                            (int) number(one[3]),
                            number(one[4]),
                            (String) one[5],
                            number(one[6]) == 1));
        }
        return found;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
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
