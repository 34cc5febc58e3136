package org.headwaters.member;

import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.platform.text.Slugs;

/** The conditions of the directory's filters. Each looks only into what the reader may see. */
final class DirectoryClauses {

    private static final String LINE_END = "\n";
    private static final Pattern KIND = Pattern.compile("[A-Z_]{1,40}");

    private final StringBuilder jpql = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();
    private boolean gated;

    /** The conditions of a filter. */
    static DirectoryClauses of(MemberFilter filter) {
        DirectoryClauses clauses = new DirectoryClauses();
        if (!filter.name().isEmpty()) {
            clauses.add("m.name LIKE :name ESCAPE '!'", "name", part(filter.name()));
        }
        clauses.contains(ProfileField.EXPERTISE, filter.expertise());
        clauses.contains(ProfileField.INTERESTS, filter.interest());
        clauses.lineOf(ProfileField.POPULATIONS, filter.population());
        clauses.lineOf(
                ProfileField.LANGUAGES,
                filter.language() == null ? "" : filter.language().code());
        if (filter.region() != null) {
            clauses.having(
                    ProfileField.REGION,
                    "e.words = :region",
                    "region",
                    filter.region().name());
        }
        if (filter.mentoring() != null) {
            clauses.having(filter.mentoring().field(), "e.words <> :none", "none", "");
        }
        if (!filter.organizationSlug().isEmpty()) {
            clauses.organization("p.slug = :slug");
            clauses.values.put("slug", Slugs.sought(filter.organizationSlug()));
        }
        if (KIND.matcher(filter.organizationKind()).matches()) {
            // A constant of a feature that knows members; knowing it back would be a circle.
            clauses.organization("p.kind = org.headwaters.organization.OrganizationKind." + filter.organizationKind());
        }
        return clauses;
    }

    /** The conditions of a list of those who offer to mentor, in something that has these words in it. */
    static DirectoryClauses mentors(String topic) {
        DirectoryClauses clauses = new DirectoryClauses();
        clauses.having(ProfileField.MENTORING_OFFERED, "e.words <> :none", "none", "");
        clauses.contains(ProfileField.MENTORING_OFFERED, topic);
        return clauses;
    }

    /** Adds a condition of its own. */
    DirectoryClauses add(String condition, String parameter, Object value) {
        jpql.append(" AND ").append(condition);
        values.put(parameter, value);
        return this;
    }

    /** Sets one more value that a condition needs. */
    void set(String parameter, Object value) {
        values.put(parameter, value);
    }

    /** All conditions, each after AND. */
    String jpql() {
        return jpql.toString();
    }

    /** Sets what they need. */
    <Q extends Query> Q bind(Q query, Actor reader) {
        values.forEach(query::setParameter);
        if (gated) {
            ProfileGate.bind(query, reader);
        }
        return query;
    }

    private void contains(ProfileField field, String words) {
        if (!words.isEmpty()) {
            having(field, "e.words LIKE :%s ESCAPE '!'".formatted(field.key()), field.key(), part(words));
        }
    }

    /** Entries stand one a line; the line ends around them keep "am" from finding anything but itself. */
    private void lineOf(ProfileField field, String entry) {
        if (!entry.isEmpty()) {
            values.put("line", LINE_END);
            having(
                    field,
                    "CONCAT(:line, e.words, :line) LIKE :%s ESCAPE '!'".formatted(field.key()),
                    field.key(),
                    "%" + LINE_END + SearchWords.escaped(entry) + LINE_END + "%");
        }
    }

    private void having(ProfileField field, String condition, String parameter, Object value) {
        add(ProfileGate.having(Set.of(field), condition), parameter, value);
        gated = true;
    }

    private void organization(String condition) {
        jpql.append(" AND ").append(ProfileGate.showingOrganizations());
        jpql.append(" AND EXISTS (SELECT a.id FROM Affiliation a JOIN Organization p ON p.id = a.organizationId"
                + " WHERE a.memberId = m.id AND a.until IS NULL AND " + condition + ")");
        gated = true;
    }

    private static String part(String words) {
        return "%" + SearchWords.escaped(words) + "%";
    }
}
