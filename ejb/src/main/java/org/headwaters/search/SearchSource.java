package org.headwaters.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.lucene.document.Document;
import org.headwaters.guide.GuidePages;
import org.headwaters.guide.GuidePart;
import org.headwaters.guide.GuidePolicy;
import org.headwaters.member.ProfileAudience;
import org.headwaters.member.ProfileGate;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.text.Region;
import org.headwaters.resource.Audience;
import org.headwaters.resource.EvidenceLevel;
import org.headwaters.resource.Facet;
import org.headwaters.resource.ResourceKind;
import org.headwaters.vocabulary.Vocabulary;

/**
 * Makes the documents of the index from the rows of today. What nobody may find (removed, merged, unlisted, kept) makes none. Who may
 * find the others is written into each as tokens, by the rules that {@link SearchGate} knows from the other side.
 */
@ApplicationScoped
class SearchSource {

    private static final Logger LOG = Logger.getLogger(SearchSource.class.getName());

    /** Rows of one statement when all are read. */
    static final int BATCH = 500;

    private static final int LONGEST = 200_000;
    /** Characters of one file that are looked into. */
    private static final int IN_FILE = 300_000;

    private static final int ACCEPTED = 40;
    private static final int SOLUTION = 30;
    static final int FIRST = 10;
    private static final int EACH_USE = 8;
    private static final int MOST_USES = 5;

    /** The facets that curated words make, by their vocabulary. */
    private static final Map<String, Facet> OF_WORDS = Map.of(
            Vocabulary.TOPIC.name(), Facet.TOPIC,
            Vocabulary.POPULATION.name(), Facet.POPULATION,
            Vocabulary.FOCUS_AREA.name(), Facet.FOCUS);

    private static final String SECOND = "TIMESTAMPDIFF(SECOND, '1970-01-01', ";

    private static final String MICROSECOND = "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', ";

    private static final String POSTS =
            """
            SELECT p.id, p.number, p.body, %s p.created_at), t.id, t.title, t.space_id, YEAR(t.created_at),
                (SELECT GROUP_CONCAT(x.term_id) FROM thread_topic x WHERE x.thread_id = t.id),
                (SELECT GROUP_CONCAT(k.label SEPARATOR '\\n') FROM thread_topic y JOIN term k ON k.id = y.term_id WHERE y.thread_id = t.id),
                EXISTS (SELECT 1 FROM accepted_answer a JOIN post q ON q.id = a.post_id WHERE a.thread_id = t.id AND q.removed_at IS NULL),
                EXISTS (SELECT 1 FROM accepted_answer b WHERE b.post_id = p.id),
                EXISTS (SELECT 1 FROM solution s WHERE s.post_id = p.id), o.region, o.kind
            FROM post p JOIN thread t ON t.id = p.thread_id LEFT JOIN organization o ON o.id = t.organization_id
            WHERE t.listed AND t.merged_into IS NULL AND p.removed_at IS NULL AND p.moved_to IS NULL AND\s"""
                    .formatted(SECOND);

    private static final String RESOURCES =
            """
            SELECT r.id, r.title, r.description, r.kind, r.language, r.audience, r.space_id, %s r.created_at), YEAR(r.created_at), r.in_use,
                (SELECT GROUP_CONCAT(x.term_id) FROM resource_term x WHERE x.resource_id = r.id),
                (SELECT GROUP_CONCAT(k.label SEPARATOR '\\n') FROM resource_term y JOIN term k ON k.id = y.term_id WHERE y.resource_id = r.id),
                (SELECT GROUP_CONCAT(LEFT(w.words, %d) SEPARATOR '\\n') FROM stored_file f JOIN file_text w ON w.sha256 = f.sha256
                    WHERE f.resource_id = r.id AND f.newest AND f.removed_at IS NULL),
                COALESCE(NULLIF(r.region, ''), o.region), o.kind, r.evidence, r.organization_id, o.merged_into,
                CONCAT_WS('\\n', r.source,
                    (SELECT GROUP_CONCAT(COALESCE(m.name, u.name) ORDER BY u.place SEPARATOR '\\n') FROM resource_author u LEFT JOIN member m ON m.id = u.author_id WHERE u.resource_id = r.id),
                    (SELECT GROUP_CONCAT(z.name ORDER BY v.place SEPARATOR '\\n') FROM resource_organization v JOIN organization z ON z.id = v.organization_id WHERE v.resource_id = r.id),
                    (SELECT GROUP_CONCAT(h.words ORDER BY h.fact SEPARATOR '\\n') FROM resource_fact h WHERE h.resource_id = r.id)),
                (SELECT a.words FROM resource_fact a WHERE a.resource_id = r.id AND a.fact = 'SHORT_ANSWER'),
                %s r.created_at), %s r.updated_at), r.region,
                (SELECT GROUP_CONCAT(v.organization_id) FROM resource_organization v WHERE v.resource_id = r.id),
                (SELECT GROUP_CONCAT(u.organization_id) FROM adoption u WHERE u.resource_id = r.id AND u.stage = 'IN_USE'),
                (SELECT GROUP_CONCAT(q.id, ' ', q.vocabulary) FROM resource_term x JOIN term q ON q.id = x.term_id WHERE x.resource_id = r.id)
            FROM resource r LEFT JOIN organization o ON o.id = r.organization_id WHERE r.audience IN ('EVERYONE', 'PATIENTS', 'MEMBERS', 'ORGANIZATION', 'SPACE') AND\s"""
                    .formatted(SECOND, IN_FILE, MICROSECOND, MICROSECOND);

    private static final String MEMBERS =
            """
            SELECT m.id, m.name, m.handle, %s m.joined_at), YEAR(m.joined_at),
                (SELECT GROUP_CONCAT(a.organization_id) FROM affiliation a WHERE a.member_id = m.id AND a.until IS NULL),
                (SELECT GROUP_CONCAT(s.space_id) FROM space_membership s JOIN space p ON p.id = s.space_id
                    WHERE s.member_id = m.id AND p.kind <> 'COMMUNITY')
            FROM member m WHERE m.state = 'ACTIVE' AND m.listed AND\s"""
                    .formatted(SECOND);

    private static final String ORGANIZATIONS =
            """
            SELECT o.id, o.name, o.mission, o.kind, o.region, %s o.approved_at), YEAR(o.approved_at),
                (SELECT GROUP_CONCAT(f.name SEPARATOR '\\n') FROM organization_former_name f WHERE f.organization_id = o.id),
                (SELECT GROUP_CONCAT(x.term_id) FROM organization_population x WHERE x.organization_id = o.id),
                (SELECT GROUP_CONCAT(k.label SEPARATOR '\\n') FROM organization_population y JOIN term k ON k.id = y.term_id
                    WHERE y.organization_id = o.id)
            FROM organization o WHERE o.state = 'APPROVED' AND\s"""
                    .formatted(SECOND);

    private static final String SPACES =
            "SELECT s.id, s.name, s.purpose, " + SECOND + "s.created_at), YEAR(s.created_at) FROM space s WHERE ";

    @Resource(lookup = "java:app/jdbc/headwaters")
    private DataSource dataSource;

    @Inject
    private Markdown markdown;

    @Inject
    private ProfileGate profiles;

    @Inject
    private GuidePages guides;

    /** Takes the documents of one row. */
    interface Sink {
        void take(Document document) throws java.io.IOException;
    }

    /** What a document is made by. */
    interface Maker {
        void make(ResultSet row, List<Document> into) throws SQLException;
    }

    /** The documents of what has changed, of one kind: none for what nobody may find any more. */
    List<Document> of(ChangeKind kind, Collection<Long> ids) throws SQLException {
        String in = " IN (" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
        return switch (kind) {
            case POST -> read(POSTS + "p.id" + in, this::post);
            case THREAD -> read(POSTS + "t.id" + in, this::post);
            case RESOURCE -> read(RESOURCES + "r.id" + in, this::resource);
            case MEMBER -> members("m.id" + in);
            case ORGANIZATION -> read(ORGANIZATIONS + "o.id" + in, SearchSource::organization);
            case SPACE -> read(SPACES + "s.id" + in, SearchSource::space);
            case WORDS, PAGE, ALL -> List.of();
        };
    }

    /** The curated words with their other and former ones, each group those that mean the same. */
    Collection<List<String>> synonyms() throws SQLException {
        Map<Long, List<String>> groups = new HashMap<>();
        read(
                "SELECT id, label FROM term UNION ALL SELECT term_id, label FROM term_alias",
                (row, into) -> groups.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                        .add(row.getString(2)));
        return groups.values();
    }

    /** The members of a space: what they show to those who share it depends on it. */
    List<Long> membersOf(long space) throws SQLException {
        return ids("SELECT member_id FROM space_membership WHERE space_id = " + space);
    }

    /** Everything there is, a few hundred rows at a time. */
    void all(Sink sink) throws SQLException, java.io.IOException {
        walk("post", "p.id", condition -> read(POSTS + condition, this::post), sink);
        walk("resource", "r.id", condition -> read(RESOURCES + condition, this::resource), sink);
        walk("member", "m.id", this::members, sink);
        walk("organization", "o.id", condition -> read(ORGANIZATIONS + condition, SearchSource::organization), sink);
        for (GuidePart part : guides.readable(Actor.program())) {
            sink.take(guide(part));
        }
        walk("space", "s.id", condition -> read(SPACES + condition, SearchSource::space), sink);
    }

    private interface Reader {
        List<Document> read(String condition) throws SQLException;
    }

    private void walk(String table, String key, Reader reader, Sink sink) throws SQLException, java.io.IOException {
        long from = 0;
        while (true) {
            List<Long> next = ids("SELECT MAX(x.id) FROM (SELECT id FROM `" + table + "` WHERE id > " + from
                    + " ORDER BY id LIMIT " + BATCH + ") x HAVING MAX(x.id) IS NOT NULL");
            if (next.isEmpty()) {
                return;
            }
            for (Document document : reader.read(key + " > " + from + " AND " + key + " <= " + next.get(0))) {
                sink.take(document);
            }
            from = next.get(0);
        }
    }

    private void post(ResultSet row, List<Document> into) throws SQLException {
        long id = row.getLong(1);
        boolean first = row.getInt(2) == 1;
        String body = row.getString(3);
        String words = markdown.excerpt(body, LONGEST);
        into.add(new Doc(FoundKind.DISCUSSION, row.getLong(5), ChangeKind.POST + " " + id, Analysis.spanish(words))
                .key(Fields.THREAD, row.getString(5))
                .item(id)
                .when(row.getLong(4))
                .text(Fields.TITLE, row.getString(6))
                .text(Fields.HEADING, Words.headings(body) + none(row.getString(10)))
                .text(Fields.BODY, words)
                .gate(SearchGate.space(row.getLong(7)))
                .number(Fields.SPACE, row.getLong(7))
                .number(Fields.YEAR, row.getLong(8))
                .number(Fields.ANSWERED, row.getLong(11))
                .constant(Fields.REGION, Region.class, row.getString(14))
                .constant(Fields.ORGANIZATION_KIND, OrganizationKind.class, row.getString(15))
                .terms(numbers(row.getString(9)))
                .heavier((first ? FIRST : 0) + row.getInt(12) * ACCEPTED + row.getInt(13) * SOLUTION)
                .build());
    }

    private void resource(ResultSet row, List<Document> into) throws SQLException {
        CommunityLanguage language = language(row.getString(5));
        String words = markdown.excerpt(row.getString(3), LONGEST);
        Doc doc = new Doc(
                        row.getString(4).equals(ResourceKind.FAQ_ENTRY.name()) ? FoundKind.FAQ : FoundKind.RESOURCE,
                        row.getLong(1),
                        ChangeKind.RESOURCE + " " + row.getLong(1),
                        language == CommunityLanguage.ES || Analysis.spanish(words))
                .when(row.getLong(8))
                .text(Fields.TITLE, row.getString(2))
                .text(
                        Fields.HEADING,
                        Words.headings(row.getString(3)) + none(row.getString(12)) + "\n" + spoken(row.getString(4)))
                .text(Fields.HEADING, row.getString(20))
                .text(Fields.BODY, words)
                .text(Fields.BODY, row.getString(13))
                .text(Fields.BODY, Words.facts(row.getString(19)))
                .number(Fields.YEAR, row.getLong(9))
                .number(Fields.LANGUAGE, language.ordinal())
                .constant(Fields.REGION, Region.class, row.getString(14))
                .constant(Fields.ORGANIZATION_KIND, OrganizationKind.class, row.getString(15))
                .constant(Fields.EVIDENCE, EvidenceLevel.class, row.getString(16))
                .terms(numbers(row.getString(11)))
                .heavier(Math.min(MOST_USES, row.getInt(10)) * EACH_USE)
                .shelved(row.getLong(21), row.getLong(22), row.getLong(10), shelf(row, language));
        switch (Audience.valueOf(row.getString(6))) {
            case EVERYONE, PATIENTS -> doc.gate(SearchGate.EVERYONE);
            case MEMBERS -> doc.gate(SearchGate.MEMBERS);
            case SPACE -> doc.gate(SearchGate.space(row.getLong(7))).number(Fields.SPACE, row.getLong(7));
            case ORGANIZATION -> doc.gate(SearchGate.COORDINATORS)
                    .gate(SearchGate.worksAt(row.getLong(17)))
                    .gate(SearchGate.worksAt(row.getLong(18)));
            case KEPT -> {
                return;
            }
        }
        into.add(doc.build());
    }

    /** What the library sifts an item by: its own region and not that of whom it was shared for. */
    private static List<Long> shelf(ResultSet row, CommunityLanguage language) throws SQLException {
        List<Long> values = new ArrayList<>();
        values.add(FacetNumber.of(Facet.LANGUAGE, language.ordinal()));
        constant(values, Facet.KIND, ResourceKind.values(), row.getString(4));
        constant(values, Facet.REGION, Region.values(), row.getString(23));
        constant(values, Facet.EVIDENCE, EvidenceLevel.values(), row.getString(16));
        if (row.getLong(17) != 0) {
            values.add(FacetNumber.of(Facet.ORGANIZATION, row.getLong(17)));
        }
        numbers(row.getString(24)).forEach(maker -> values.add(FacetNumber.of(Facet.ORGANIZATION, maker)));
        numbers(row.getString(25)).forEach(user -> values.add(FacetNumber.of(Facet.ADOPTED, user)));
        for (String term : none(row.getString(26)).split(",")) {
            String[] said = term.split(" ");
            Facet facet = said.length == 2 ? OF_WORDS.get(said[1]) : null;
            if (facet != null) {
                values.add(FacetNumber.of(facet, Long.parseLong(said[0])));
            }
        }
        return values;
    }

    private static void constant(List<Long> values, Facet facet, Enum<?>[] constants, String name) {
        Arrays.stream(constants)
                .filter(one -> one.name().equals(name))
                .forEach(one -> values.add(FacetNumber.of(facet, one.ordinal())));
    }

    private List<Document> members(String condition) throws SQLException {
        List<Person> people = new ArrayList<>();
        read(
                MEMBERS + condition,
                (row, into) -> people.add(new Person(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        numbers(row.getString(6)),
                        numbers(row.getString(7)))));
        Map<Long, Map<ProfileAudience, String>> words = profiles.searched(
                Actor.program(), people.stream().map(Person::id).toList());
        List<Document> documents = new ArrayList<>();
        people.forEach(person -> person.documents(words.getOrDefault(person.id, Map.of()), documents));
        return documents;
    }

    /** A member: one document for each audience, with all that this audience sees and nothing else. */
    private record Person(
            long id, String name, String handle, long joined, long year, List<Long> organizations, List<Long> spaces) {

        void documents(Map<ProfileAudience, String> words, List<Document> into) {
            String open = none(words.get(ProfileAudience.EVERYONE)) + "\n" + none(words.get(ProfileAudience.MEMBERS));
            // People are found by members only.
            into.add(doc(open).gate(SearchGate.MEMBERS).build());
            String near = none(words.get(ProfileAudience.SPACES));
            if (!near.isBlank() && !spaces.isEmpty()) {
                Doc doc = doc(open + "\n" + near);
                spaces.forEach(space -> doc.gate(SearchGate.sharing(space)));
                into.add(doc.build());
            }
            String inner = none(words.get(ProfileAudience.ORGANIZATION));
            if (!inner.isBlank()) {
                Doc doc = doc(open + "\n" + inner).gate(SearchGate.COORDINATORS);
                organizations.forEach(organization -> doc.gate(SearchGate.colleague(organization)));
                into.add(doc.build());
            }
            // Oneself sees all of it.
            into.add(doc(open + "\n" + near + "\n" + inner)
                    .gate(SearchGate.self(id))
                    .build());
        }

        private Doc doc(String words) {
            return new Doc(FoundKind.PERSON, id, ChangeKind.MEMBER + " " + id, Analysis.spanish(words))
                    .when(joined)
                    .name(name)
                    .text(Fields.HEADING, handle)
                    .text(Fields.BODY, words)
                    .number(Fields.YEAR, year);
        }
    }

    private static void organization(ResultSet row, List<Document> into) throws SQLException {
        Doc doc = new Doc(FoundKind.ORGANIZATION, row.getLong(1), ChangeKind.ORGANIZATION + " " + row.getLong(1), false)
                .when(row.getLong(6))
                .name(row.getString(2))
                .text(
                        Fields.HEADING,
                        spoken(row.getString(4)) + "\n" + spoken(row.getString(5)) + "\n" + none(row.getString(10)))
                .text(Fields.BODY, row.getString(3))
                .gate(SearchGate.EVERYONE)
                .constant(Fields.REGION, Region.class, row.getString(5))
                .constant(Fields.ORGANIZATION_KIND, OrganizationKind.class, row.getString(4))
                .number(Fields.YEAR, row.getLong(7))
                .terms(numbers(row.getString(9)));
        Stream.of(none(row.getString(8)).split("\n"))
                .filter(name -> !name.isBlank())
                .forEach(doc::name);
        into.add(doc.build());
    }

    private static void space(ResultSet row, List<Document> into) throws SQLException {
        into.add(new Doc(FoundKind.SPACE, row.getLong(1), ChangeKind.SPACE + " " + row.getLong(1), false)
                .when(row.getLong(4))
                .name(row.getString(2))
                .text(Fields.BODY, row.getString(3))
                .gate(SearchGate.space(row.getLong(1)))
                .number(Fields.SPACE, row.getLong(1))
                .number(Fields.YEAR, row.getLong(5))
                .build());
    }

    private Document guide(GuidePart part) {
        return new Doc(FoundKind.GUIDE, part.id(), "GUIDE " + part.id(), false)
                .when(0)
                .text(Fields.TITLE, part.title())
                .text(Fields.BODY, markdown.excerpt(part.words(), LONGEST))
                .gate(GuidePolicy.mayRead(Actor.visitor(), part.book()) ? SearchGate.EVERYONE : SearchGate.COORDINATORS)
                .build();
    }

    private List<Document> read(String sql, Maker maker) throws SQLException {
        List<Document> documents = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                try {
                    maker.make(rows, documents);
                } catch (RuntimeException unreadable) {
                    // One row that cannot be read must not keep all others out.
                    LOG.log(Level.WARNING, "A row is not found by search: {0}", unreadable.toString());
                }
            }
        }
        return documents;
    }

    private List<Long> ids(String sql) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static List<Long> numbers(String joined) {
        return joined == null || joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }

    /** Never fails: one row written by hand must not keep all others out of the index. */
    private static CommunityLanguage language(String name) {
        return Arrays.stream(CommunityLanguage.values())
                .filter(language -> language.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(CommunityLanguage.MUL);
    }

    /** A constant's name as words: SLIDE_DECK is found by "slide deck". */
    private static String spoken(String constant) {
        return none(constant).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String none(String text) {
        return text == null ? "" : text;
    }
}
