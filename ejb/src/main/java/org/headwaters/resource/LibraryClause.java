package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.Slugs;
import org.headwaters.space.SpaceQueries;
import org.headwaters.vocabulary.Vocabulary;

/** The condition of the library's statements: what the actor may see, sifted by a filter. Names come from this class alone. */
@Dependent
class LibraryClause {

    /** What an organization made, alone or with others, or one that has become part of it. */
    private static final String ORGANIZATION = made("g.id = :organizationId OR g.mergedInto = :organizationId");

    private static final String ORGANIZATION_NAMED = made("g.slug = :organization");

    private static final String ADOPTED = " AND EXISTS (SELECT ad.id FROM Adoption ad, Organization ao"
            + " WHERE ad.resourceId = r.id AND ao.id = ad.organizationId AND ao.slug = :adoptedBy"
            + " AND ad.stage = org.headwaters.resource.adoption.AdoptionStage.IN_USE)";

    private final SpaceQueries spaces;
    private final AlikeTexts index;
    private final LibraryCounts counts;

    @Inject
    LibraryClause(SpaceQueries spaces, AlikeTexts index, LibraryCounts counts) {
        this.spaces = spaces;
        this.index = index;
        this.counts = counts;
    }

    /** The filter with what the index says about it, so that it is asked once; where it has no answer, too. */
    ResourceFilter asked(Actor actor, ResourceFilter filter) {
        return asked(actor, filter, true);
    }

    /** The same for a list that shows no facets. */
    ResourceFilter askedForItems(Actor actor, ResourceFilter filter) {
        return asked(actor, filter, false);
    }

    private ResourceFilter asked(Actor actor, ResourceFilter filter, boolean facets) {
        if (filter.answer() != null) {
            return filter;
        }
        Fitting found = filter.words().isBlank()
                ? null
                : index.fitting(actor, filter.words()).orElse(null);
        ResourceFilter worded = filter.with(new LibraryAnswer(found, null));
        return worded.with(
                new LibraryAnswer(found, counts.of(actor, worded, facets).orElse(null)));
    }

    /**
     * The condition for a resource {@code r}.
     *
     * @param filter one that {@link #asked} has answered
     * @param values takes the values of its parameters
     */
    String where(Actor actor, ResourceFilter filter, Map<String, Object> values) {
        StringBuilder jpql = new StringBuilder(ResourcePolicy.VISIBLE);
        values.putAll(ResourcePolicy.reader(actor));
        values.put("spaces", spaces.readableIds(actor));
        if (filter.found() != null) {
            jpql.append(Fitting.AMONG);
            values.put("fitting", filter.found().value());
        }
        only(jpql, values, "r.kind", "kind", filter.kind());
        only(jpql, values, "r.language", "language", filter.language());
        only(jpql, values, "r.details.region", "region", filter.region());
        only(jpql, values, "r.evidence", "evidence", filter.evidence());
        only(jpql, values, "r.spaceId", "spaceId", filter.spaceId());
        only(jpql, values, "r.authorId", "authorId", filter.authorId());
        if (filter.organizationId() != null) {
            jpql.append(ORGANIZATION);
            values.put("organizationId", filter.organizationId());
        }
        named(jpql, values, ORGANIZATION_NAMED, "organization", filter.organization());
        named(jpql, values, ADOPTED, "adoptedBy", filter.adoptedBy());
        about(jpql, values, Vocabulary.TOPIC, filter.topic());
        about(jpql, values, Vocabulary.POPULATION, filter.population());
        about(jpql, values, Vocabulary.FOCUS_AREA, filter.focusArea());
        if (filter.freshness() != null) {
            jpql.append(
                    filter.freshness() == Freshness.OLDER
                            ? " AND r.updatedAt < :changed"
                            : " AND r.updatedAt >= :changed");
            values.put("changed", since(filter.freshness()));
        }
        return jpql.toString();
    }

    /** The moment a freshness begins with, or ends before. */
    Instant since(Freshness freshness) {
        return counts.since(freshness);
    }

    private static String made(String which) {
        return " AND (r.organizationId IN (SELECT g.id FROM Organization g WHERE " + which
                + ") OR EXISTS (SELECT z.id FROM ResourceOrganization z, Organization g WHERE z.resourceId = r.id"
                + " AND g.id = z.organizationId AND (" + which + ")))";
    }

    private static void only(
            StringBuilder jpql, Map<String, Object> values, String attribute, String name, Object value) {
        if (value != null) {
            jpql.append(" AND " + attribute + " = :" + name);
            values.put(name, value);
        }
    }

    private static void named(StringBuilder jpql, Map<String, Object> values, String clause, String name, String slug) {
        if (!slug.isEmpty()) {
            jpql.append(clause);
            values.put(name, Slugs.sought(slug));
        }
    }

    private static void about(StringBuilder jpql, Map<String, Object> values, Vocabulary vocabulary, String slug) {
        if (slug.isEmpty()) {
            return;
        }
        String alias = "t" + vocabulary.ordinal();
        jpql.append(" AND EXISTS (SELECT x" + alias + ".termId FROM ResourceTerm x" + alias + ", Term " + alias
                + " WHERE x" + alias + ".resourceId = r.id AND " + alias + ".id = x" + alias + ".termId AND " + alias
                + ".vocabulary = :vocabulary" + alias + " AND " + alias + ".slug = :slug" + alias + ")");
        values.put("vocabulary" + alias, vocabulary);
        values.put("slug" + alias, Slugs.sought(slug));
    }
}
