package org.headwaters.member;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.headwaters.vocabulary.TermColumn;
import org.headwaters.vocabulary.TermMove;
import org.headwaters.vocabulary.TermUser;
import org.headwaters.vocabulary.Vocabulary;

/** Profiles name populations by slug, one a line. */
@Dependent
public class TermsOfProfiles implements TermUser {

    private static final String LINES = "CONCAT('\\n', words, '\\n')";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public Map<Long, Long> uses(Vocabulary vocabulary) {
        if (vocabulary != Vocabulary.POPULATION) {
            return Map.of();
        }
        return TermColumn.counts(
                em.createNativeQuery(
                        "SELECT t.id, COUNT(*) FROM term t JOIN profile_entry e ON e.field = 'POPULATIONS' AND LOCATE(CONCAT('\\n',"
                                + " t.slug, '\\n'), CONCAT('\\n', e.words, '\\n')) > 0 WHERE t.vocabulary = 'POPULATION' GROUP BY t.id"));
    }

    /** Where the new slug stands already, the old line goes; else it becomes the new one. */
    @Override
    public void follow(TermMove move) {
        if (move.vocabulary() == Vocabulary.POPULATION) {
            em.createNativeQuery("UPDATE profile_entry SET words = TRIM(BOTH '\\n' FROM REPLACE(" + LINES
                            + ", ?1, IF(LOCATE(?2, " + LINES + ") > 0, '\\n', ?2)))"
                            + " WHERE field = 'POPULATIONS' AND LOCATE(?1, " + LINES + ") > 0")
                    .setParameter(1, "\n" + move.fromSlug() + "\n")
                    .setParameter(2, "\n" + move.toSlug() + "\n")
                    .executeUpdate();
        }
    }
}
