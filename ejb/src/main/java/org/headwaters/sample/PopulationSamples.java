package org.headwaters.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.time.Utc;

/** What coordinators of the sample wrote about a population. */
@ApplicationScoped
public class PopulationSamples implements SamplePart {

    private static final int DAYS_AGO = 20;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Markdown markdown;

    @Override
    public String name() {
        return "populations";
    }

    @Override
    public void load(SampleTimes times) {
        SampleFiles.list("populations.json").forEach(data -> em.createNativeQuery(
                        """
                        INSERT INTO population_page (term_id, definition, definition_html, sources, sources_html, changed_by, changed_at,
                            version)
                        SELECT t.id, ?1, ?2, ?3, ?4, m.id, ?5, 0 FROM term t JOIN member m ON m.handle = 'marit-osterbauer'
                        WHERE t.vocabulary = 'POPULATION' AND t.slug = ?6""")
                .setParameter(1, data.getString("definition"))
                .setParameter(2, markdown.render(data.getString("definition")))
                .setParameter(3, data.getString("sources"))
                .setParameter(4, markdown.render(data.getString("sources")))
                .setParameter(5, Utc.of(times.daysAgo(DAYS_AGO)))
                .setParameter(6, data.getString("slug"))
                .executeUpdate());
    }
}
