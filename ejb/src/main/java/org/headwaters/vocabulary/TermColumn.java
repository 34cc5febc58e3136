package org.headwaters.vocabulary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Map;

/** A column with ids of curated words. A feature that has one makes a bean of it and says which table and column. */
public abstract class TermColumn implements TermUser {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    private final String table;
    private final String column;

    /** A column; names from the program alone, never what somebody typed. */
    protected TermColumn(String table, String column) {
        this.table = table;
        this.column = column;
    }

    @Override
    public Map<Long, Long> uses(Vocabulary vocabulary) {
        // Word by word in the column's index: joined to its word, each row would be looked at twice.
        return counts(em.createNativeQuery("SELECT t.id, (SELECT COUNT(*) FROM " + table + " x WHERE x." + column
                        + " = t.id) uses FROM term t WHERE t.vocabulary = ?1 HAVING uses > 0")
                .setParameter(1, vocabulary.name()));
    }

    /** Puts the other word in its place. Where both stood already, one is enough. */
    @Override
    public void follow(TermMove move) {
        if (!move.merged()) {
            return;
        }
        em.createNativeQuery("UPDATE IGNORE " + table + " SET " + column + " = ?1 WHERE " + column + " = ?2")
                .setParameter(1, move.to())
                .setParameter(2, move.from())
                .executeUpdate();
        em.createNativeQuery("DELETE FROM " + table + " WHERE " + column + " = ?1")
                .setParameter(1, move.from())
                .executeUpdate();
    }

    /** Reads rows of an id and a number. */
    public static Map<Long, Long> counts(Query query) {
        Map<Long, Long> found = new HashMap<>();
        for (Object one : query.getResultList()) {
            Object[] row = (Object[]) one;
            found.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        }
        return found;
    }
}
