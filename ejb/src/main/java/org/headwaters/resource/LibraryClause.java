package org.headwaters.resource;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.platform.text.Slugs;
import org.headwaters.space.SpaceQueries;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;

/** The condition of the library's statements: what the actor may see, sifted by a filter. Names come from this class alone. */
@Dependent
class LibraryClause {

    /** What an organization made, alone or with others, or one that has become part of it. */
    private static final String ORGANIZATION = made("g.id = :organizationId OR g.mergedInto = :organizationId");

    private static final String ORGANIZATION_NAMED = made("g.slug = :organization");

    private static final String ADOPTED = " AND EXISTS (SELECT ad.id FROM Adoption ad, Organization ao"
            + " WHERE ad.resourceId = r.id AND ao.id = ad.organizationId AND ao.slug = :adoptedBy"
            + " AND ad.stage = org.headwaters.resource.adoption.AdoptionStage.IN_USE)";

    @Inject
    private SpaceQueries spaces;

    @Inject
    private VocabularyQueries vocabularies;

    @Inject
    private Clock clock;

    /**
     * The condition for a resource {@code r}.
     *
     * @param values takes the values of its parameters
     */
    String where(Actor actor, ResourceFilter filter, Map<String, Object> values) {
        StringBuilder jpql = new StringBuilder(ResourcePolicy.VISIBLE);
        values.putAll(ResourcePolicy.reader(actor));
        values.put("spaces", spaces.readableIds(actor));
        List<String> words = SearchWords.of(filter.words()).words();
        for (int i = 0; i < words.size(); i++) {
            word(jpql, values, i, words.get(i));
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
        return clock.instant().minus(Duration.ofDays(freshness.days()));
    }

    /** The order in which words of the title come first; {@code values} are those of the condition. */
    static String byRelevance(Map<String, Object> values) {
        StringBuilder order = new StringBuilder(" ORDER BY ");
        for (int i = 0; values.containsKey("word" + i); i++) {
            order.append("CASE WHEN r.title LIKE :word" + i + " ESCAPE '!' THEN 0 ELSE 1 END, ");
        }
        return order.append("r.createdAt DESC, r.id DESC").toString();
    }

    private void word(StringBuilder jpql, Map<String, Object> values, int i, String word) {
        String name = "word" + i;
        jpql.append(" AND (r.title LIKE :" + name + " ESCAPE '!' OR r.description LIKE :" + name + " ESCAPE '!'"
                + InsideFiles.orInside(word, "inside" + i, values));
        values.put(name, "%" + SearchWords.escaped(word) + "%");
        jpql.append(" OR EXISTS (SELECT q" + i + ".fact FROM ResourceFact q" + i + " WHERE q" + i
                + ".resourceId = r.id AND q" + i + ".words LIKE :" + name + " ESCAPE '!')");
        List<Long> meant = vocabularies.meant(word);
        if (!meant.isEmpty()) {
            jpql.append(" OR EXISTS (SELECT m" + i + ".termId FROM ResourceTerm m" + i + " WHERE m" + i
                    + ".resourceId = r.id AND m" + i + ".termId IN :meant" + i + ")");
            values.put("meant" + i, meant);
        }
        jpql.append(")");
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
