package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.Slugs;
import org.headwaters.vocabulary.Vocabulary;

/** Asks the index what a filter of the library brings, so that no page counts all there is in the database. */
@Dependent
class LibraryCounts {

    /** No word and no organization has this number. */
    private static final long NOBODY = 0;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private LibraryIndex index;

    @Inject
    private Clock clock;

    /**
     * What a filter brings; nothing where the database has to be asked: for lists of one space or author, and while the index is made.
     *
     * @param filter one whose words the index has been asked for
     * @param facets whether the values of all facets are counted, too
     */
    Optional<LibraryCount> of(Actor actor, ResourceFilter filter, boolean facets) {
        return filter.spaceId() != null || filter.authorId() != null
                ? Optional.empty()
                : index.count(
                        actor,
                        new LibraryChoice(
                                chosen(filter),
                                filter.freshness(),
                                makers(filter.organizationId()),
                                filter.found() == null ? null : filter.found().ids(),
                                micros(since(Freshness.MONTH)),
                                micros(since(Freshness.YEAR)),
                                filter.sort(),
                                filter.page(),
                                facets));
    }

    /** The moment a freshness begins with, or ends before. */
    Instant since(Freshness freshness) {
        return clock.instant().minus(Duration.ofDays(freshness.days()));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private Map<Facet, Long> chosen(ResourceFilter filter) {
        Map<Facet, Long> chosen = new EnumMap<>(Facet.class);
        constant(chosen, Facet.KIND, filter.kind());
        constant(chosen, Facet.LANGUAGE, filter.language());
        constant(chosen, Facet.REGION, filter.region());
        constant(chosen, Facet.EVIDENCE, filter.evidence());
        term(chosen, Facet.TOPIC, Vocabulary.TOPIC, filter.topic());
        term(chosen, Facet.POPULATION, Vocabulary.POPULATION, filter.population());
        term(chosen, Facet.FOCUS, Vocabulary.FOCUS_AREA, filter.focusArea());
        organization(chosen, Facet.ORGANIZATION, filter.organization());
        organization(chosen, Facet.ADOPTED, filter.adoptedBy());
        return chosen;
    }

    private static void constant(Map<Facet, Long> chosen, Facet facet, Enum<?> constant) {
        if (constant != null) {
            chosen.put(facet, (long) constant.ordinal());
        }
    }

    private void term(Map<Facet, Long> chosen, Facet facet, Vocabulary vocabulary, String slug) {
        if (!slug.isEmpty()) {
            chosen.put(
                    facet,
                    first(em.createQuery(
                                    "SELECT t.id FROM Term t WHERE t.vocabulary = :vocabulary AND t.slug = :slug",
                                    Long.class)
                            .setParameter("vocabulary", vocabulary)
                            .setParameter("slug", Slugs.sought(slug))
                            .getResultList()));
        }
    }

    private void organization(Map<Facet, Long> chosen, Facet facet, String slug) {
        if (!slug.isEmpty()) {
            chosen.put(
                    facet,
                    first(em.createQuery("SELECT o.id FROM Organization o WHERE o.slug = :slug", Long.class)
                            .setParameter("slug", Slugs.sought(slug))
                            .getResultList()));
        }
    }

    /** An organization and those that have become part of it. */
    private Set<Long> makers(Long organization) {
        return organization == null
                ? null
                : Set.copyOf(em.createQuery(
                                "SELECT o.id FROM Organization o WHERE o.id = :id OR o.mergedInto = :id", Long.class)
                        .setParameter("id", organization)
                        .getResultList());
    }

    private static long first(List<Long> ids) {
        return ids.isEmpty() ? NOBODY : ids.get(0);
    }
}
