package org.headwaters.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.headwaters.vocabulary.TermColumn;
import org.headwaters.vocabulary.TermMove;
import org.headwaters.vocabulary.TermUser;
import org.headwaters.vocabulary.Vocabulary;

/** Organizations work with populations. */
@Dependent
public class TermsOfOrganizations implements TermUser {

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
        return new TermColumn(em, "organization_population", "term_id");
    }
}
