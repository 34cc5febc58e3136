package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.headwaters.vocabulary.TermColumn;
import org.headwaters.vocabulary.TermMove;
import org.headwaters.vocabulary.TermUser;
import org.headwaters.vocabulary.Vocabulary;

/** Resources are about curated words. */
@Dependent
public class TermsOfResources implements TermUser {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public Map<Long, Long> uses(Vocabulary vocabulary) {
        return column().uses(vocabulary);
    }

    @Override
    public void follow(TermMove move) {
        column().follow(move);
    }

    private TermColumn column() {
        return new TermColumn(em, "resource_term", "term_id");
    }
}
