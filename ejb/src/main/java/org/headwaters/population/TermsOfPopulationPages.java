package org.headwaters.population;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.vocabulary.TermColumn;
import org.headwaters.vocabulary.TermMove;

/** What is written about a population belongs to a curated word: its page goes with it. */
@Dependent
public class TermsOfPopulationPages extends TermColumn {

    private static final String JOIN = "TRIM(BOTH '\\n' FROM CONCAT(into_page.%1$s, '\\n\\n', from_page.%1$s))";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** For CDI. */
    public TermsOfPopulationPages() {
        super("population_page", "term_id");
    }

    /** Where both words have a page, the words of the one that goes are put below those of the one that stays. */
    @Override
    public void follow(TermMove move) {
        if (move.merged()) {
            StringBuilder columns = new StringBuilder();
            for (String column : new String[] {"definition", "definition_html", "sources", "sources_html"}) {
                columns.append("into_page.")
                        .append(column)
                        .append(" = ")
                        .append(JOIN.formatted(column))
                        .append(", ");
            }
            em.createNativeQuery(
                            "UPDATE population_page into_page JOIN population_page from_page ON from_page.term_id = ?2 SET "
                                    + columns
                                    + "into_page.version = into_page.version + 1 WHERE into_page.term_id = ?1")
                    .setParameter(1, move.to())
                    .setParameter(2, move.from())
                    .executeUpdate();
        }
        super.follow(move);
    }
}
