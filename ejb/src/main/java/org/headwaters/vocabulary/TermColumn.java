package org.headwaters.vocabulary;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;

/** A column with ids of curated words: what every {@link TermUser} that has one does with it. */
public final class TermColumn {

    private final EntityManager em;
    private final String table;
    private final String column;

    /** A column; names from the program alone, never what somebody typed. */
    public TermColumn(EntityManager em, String table, String column) {
        this.em = em;
        this.table = table;
        this.column = column;
    }

    /** How often each word of a vocabulary stands in it. */
    public Map<Long, Long> uses(Vocabulary vocabulary) {
        Map<Long, Long> found = new HashMap<>();
        for (Object one : em.createNativeQuery("SELECT x." + column + ", COUNT(*) FROM " + table
                        + " x JOIN term t ON t.id = x." + column + " WHERE t.vocabulary = ?1 GROUP BY x." + column)
                .setParameter(1, vocabulary.name())
                .getResultList()) {
            Object[] row = (Object[]) one;
            found.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        }
        return found;
    }

    /** Puts the other word in its place. Where both stood already, one is enough. */
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
}
