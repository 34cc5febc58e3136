package org.headwaters.discussion.types;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.headwaters.vocabulary.TermColumn;
import org.headwaters.vocabulary.TermMove;
import org.headwaters.vocabulary.TermUser;
import org.headwaters.vocabulary.Vocabulary;

/** Threads have topics, and a search for collaborators may name a population. */
@Dependent
public class TermsOfThreads implements TermUser {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public Map<Long, Long> uses(Vocabulary vocabulary) {
        Map<Long, Long> all = new HashMap<>(topics().uses(vocabulary));
        new TermColumn(em, "collaboration", "population_id")
                .uses(vocabulary)
                .forEach((id, count) -> all.merge(id, count, Long::sum));
        return all;
    }

    /** A search names one population, so no row of it can stand in the way of another. */
    @Override
    public void follow(TermMove move) {
        topics().follow(move);
        em.createNativeQuery("UPDATE collaboration SET population_id = ?1 WHERE population_id = ?2")
                .setParameter(1, move.to())
                .setParameter(2, move.from())
                .executeUpdate();
    }

    private TermColumn topics() {
        return new TermColumn(em, "thread_topic", "term_id");
    }
}
