package org.headwaters.population;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.headwaters.platform.audit.AuditLog;
import org.headwaters.platform.gate.Gate;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.gate.Problems;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.text.Markdown;

/** Writing about populations. */
@Stateless
public class PopulationService {

    /** Longest text of one field in characters. */
    public static final int WORDS_LIMIT = 4_000;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Gate gate;

    @Inject
    private AuditLog audit;

    @Inject
    private Submissions submissions;

    @Inject
    private PopulationQueries populations;

    @Inject
    private Markdown markdown;

    /**
     * Says who is meant and where figures come from.
     *
     * @param key one-time key of the form
     * @param version of what the form was written for, -1 where there was nothing
     * @return path of the page
     * @throws org.headwaters.platform.gate.InvalidInput for fields {@code definition} and {@code sources}, and when somebody else was
     *     faster
     */
    public String describe(String key, String slug, int version, String definition, String sources) {
        PopulationView seen = populations.find(slug).orElseThrow(NotFound::new);
        gate.require(PopulationPolicy.mayDescribe(gate.actor()), "population.describe", "term", seen.id());
        Problems problems = new Problems();
        String who = problems.optionalText("definition", definition, WORDS_LIMIT);
        String where = problems.optionalText("sources", sources, WORDS_LIMIT);
        PopulationPage page = em.find(PopulationPage.class, seen.id(), LockModeType.PESSIMISTIC_WRITE);
        if ((page == null ? -1 : page.version()) != version) {
            problems.add("", "changed");
        }
        problems.refuse();
        if (page == null) {
            page = new PopulationPage(seen.id());
        }
        page.define(who, markdown.render(who));
        page.name(where, markdown.render(where));
        page.changed(gate.actor().memberId(), clock.instant());
        em.persist(page);
        String path = seen.path() + "?done=population-saved";
        submissions.note(key, path);
        audit.done("population.describe", "term", seen.id(), seen.label());
        return path;
    }
}
