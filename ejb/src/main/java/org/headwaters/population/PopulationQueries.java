package org.headwaters.population;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.headwaters.platform.database.NativeList;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.OpenToAll;
import org.headwaters.space.SpaceQueries;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;

/** All reads of what is written about populations, and of what belongs to them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PopulationQueries {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private SpaceQueries spaces;

    /** The populations, by name. */
    @OpenToAll("the words are the same for everybody")
    public List<TermView> all() {
        return vocabularies.terms(Vocabulary.POPULATION);
    }

    /** What is written about a population. */
    @OpenToAll("the words are the same for everybody")
    public Optional<PopulationView> find(String slug) {
        return vocabularies.named(Vocabulary.POPULATION, List.of(slug)).stream()
                .findFirst()
                .map(term -> em.createQuery(
                                "SELECT p.definition, p.definitionHtml, p.sources, p.sourcesHtml, p.changedAt, p.version"
                                        + " FROM PopulationPage p WHERE p.termId = :term",
                                Object[].class)
                        .setParameter("term", term.id())
                        .getResultStream()
                        .findFirst()
                        .map(row -> new PopulationView(
                                term.id(),
                                term.slug(),
                                term.label(),
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (java.time.Instant) row[4],
                                (Integer) row[5]))
                        .orElseGet(() ->
                                new PopulationView(term.id(), term.slug(), term.label(), "", "", "", "", null, -1)));
    }

    /** Discussions for a population: searches for collaborators that name it, and where resources about it are talked about. */
    public List<NamedPlace> discussions(Actor actor, PopulationView population, int size) {
        NativeList readable = NativeList.of(2, spaces.readableIds(actor));
        List<?> found = readable.in(em.createNativeQuery(
                        """
                        SELECT t.id, t.slug, t.title
                        FROM (SELECT c.thread_id AS id FROM collaboration c WHERE c.population_id = ?1
                            UNION SELECT x.to_thread_id FROM resource_term k
                            JOIN content_link x ON x.from_resource_id = k.resource_id AND x.to_thread_id IS NOT NULL
                            WHERE k.term_id = ?1) n
                        JOIN thread t ON t.id = n.id
                        WHERE t.listed AND t.space_id IN (%s)
                        ORDER BY t.last_post_at DESC, t.id DESC"""
                                .formatted(readable.places())))
                .setParameter(1, population.id())
                .setMaxResults(size)
                .getResultList();
        return found.stream()
                .map(one -> (Object[]) one)
                .map(row -> new NamedPlace("/discussions/" + row[0] + "/" + row[1], (String) row[2]))
                .toList();
    }

    /** Organizations that say they work with these people. */
    public List<NamedPlace> organizations(PopulationView population, int size) {
        List<?> ids = em.createNativeQuery("SELECT organization_id FROM organization_population WHERE term_id = ?1")
                .setParameter(1, population.id())
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT o.slug, o.name FROM Organization o WHERE o.id IN :ids"
                                + " AND o.state = org.headwaters.organization.Organization.State.APPROVED ORDER BY o.name",
                        Object[].class)
                .setParameter("ids", ids)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> new NamedPlace("/organizations/" + row[0], (String) row[1]))
                .toList();
    }
}
