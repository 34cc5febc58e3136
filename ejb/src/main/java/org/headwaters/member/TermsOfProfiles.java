package org.headwaters.member;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
        Map<String, Long> ids = new HashMap<>();
        for (Object one : em.createNativeQuery("SELECT slug, id FROM term WHERE vocabulary = 'POPULATION'")
                .getResultList()) {
            ids.put((String) ((Object[]) one)[0], ((Number) ((Object[]) one)[1]).longValue());
        }
        Map<Long, Long> uses = new HashMap<>();
        for (Object words : em.createNativeQuery("SELECT words FROM profile_entry WHERE field = 'POPULATIONS'")
                .getResultList()) {
            ((String) words)
                    .lines()
                    .map(ids::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(id -> uses.merge(id, 1L, Long::sum));
        }
        return uses;
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
