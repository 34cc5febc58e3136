package org.headwaters.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.headwaters.guide.GuidePages;
import org.headwaters.guide.GuidePart;
import org.headwaters.guide.GuidePolicy;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.text.Region;

/**
 * Makes the documents of the index from the rows of today. What nobody may find (removed, merged, unlisted, kept) makes none. Who may
 * find the others is written into each as tokens, by the rules that {@link SearchGate} knows from the other side.
 */
@ApplicationScoped
class SearchSource {

    /** Rows of one statement when all are read. */
    static final int BATCH = 500;

    /** Characters of one text that are looked into. */
    static final int LONGEST = 200_000;

    private static final String ORGANIZATIONS =
            """
            SELECT o.id, o.name, o.mission, o.kind, o.region, %s o.approved_at), YEAR(o.approved_at),
                (SELECT GROUP_CONCAT(f.name SEPARATOR '\\n') FROM organization_former_name f WHERE f.organization_id = o.id),
                (SELECT GROUP_CONCAT(x.term_id) FROM organization_population x WHERE x.organization_id = o.id),
                (SELECT GROUP_CONCAT(k.label SEPARATOR '\\n') FROM organization_population y JOIN term k ON k.id = y.term_id
                    WHERE y.organization_id = o.id)
            FROM organization o WHERE o.state = 'APPROVED' AND\s"""
                    .formatted(Cells.SECOND);

    private static final String SPACES =
            "SELECT s.id, s.name, s.purpose, " + Cells.SECOND + "s.created_at), YEAR(s.created_at) FROM space s WHERE ";

    @Inject
    private IndexRows rows;

    @Inject
    private PostDocuments posts;

    @Inject
    private ResourceDocuments resources;

    @Inject
    private MemberDocuments members;

    @Inject
    private Markdown markdown;

    @Inject
    private GuidePages guides;

    /** Takes the documents of one row. */
    interface Sink {
        void take(Document document) throws java.io.IOException;
    }

    /** The documents of what has changed, of one kind: none for what nobody may find any more. */
    List<Document> of(ChangeKind kind, Collection<Long> ids) throws SQLException {
        String in = " IN (" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
        return switch (kind) {
            case POST -> posts.where("p.id" + in);
            case THREAD -> posts.where("t.id" + in);
            case RESOURCE -> resources.where("r.id" + in);
            case MEMBER -> members.where("m.id" + in);
            case ORGANIZATION -> rows.read(ORGANIZATIONS + "o.id" + in, SearchSource::organization);
            case SPACE -> rows.read(SPACES + "s.id" + in, SearchSource::space);
            case WORDS, PAGE, ALL -> List.of();
        };
    }

    /** The curated words with their other and former ones, each group those that mean the same. */
    Collection<List<String>> synonyms() throws SQLException {
        List<Map.Entry<Long, String>> labels = rows.read(
                "SELECT id, label FROM term UNION ALL SELECT term_id, label FROM term_alias",
                (row, into) -> into.add(Map.entry(row.getLong(1), row.getString(2))));
        return labels.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .values();
    }

    /** The members of a space: what they show to those who share it depends on it. */
    List<Long> membersOf(long space) throws SQLException {
        return rows.ids("SELECT member_id FROM space_membership WHERE space_id = " + space);
    }

    /** Everything there is, a few hundred rows at a time. */
    void all(Sink sink) throws SQLException, java.io.IOException {
        walk("post", "p.id", posts::where, sink);
        walk("resource", "r.id", resources::where, sink);
        walk("member", "m.id", members::where, sink);
        walk(
                "organization",
                "o.id",
                condition -> rows.read(ORGANIZATIONS + condition, SearchSource::organization),
                sink);
        for (GuidePart part : guides.readable(Actor.program())) {
            sink.take(guide(part));
        }
        walk("space", "s.id", condition -> rows.read(SPACES + condition, SearchSource::space), sink);
    }

    private interface Reader {
        List<Document> read(String condition) throws SQLException;
    }

    private void walk(String table, String key, Reader reader, Sink sink) throws SQLException, java.io.IOException {
        long from = 0;
        while (true) {
            List<Long> next = rows.ids("SELECT MAX(x.id) FROM (SELECT id FROM `" + table + "` WHERE id > " + from
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

    private static void organization(ResultSet row, List<Document> into) throws SQLException {
        Doc doc = new Doc(FoundKind.ORGANIZATION, row.getLong(1), ChangeKind.ORGANIZATION + " " + row.getLong(1), false)
                .when(row.getLong(6))
                .name(row.getString(2))
                .text(
                        Fields.HEADING,
                        Cells.spoken(row.getString(4)) + "\n" + Cells.spoken(row.getString(5)) + "\n"
                                + Cells.none(row.getString(10)))
                .text(Fields.BODY, row.getString(3))
                .gate(SearchGate.EVERYONE)
                .constant(Fields.REGION, Region.class, row.getString(5))
                .constant(Fields.ORGANIZATION_KIND, OrganizationKind.class, row.getString(4))
                .number(Fields.YEAR, row.getLong(7))
                .terms(Cells.numbers(row.getString(9)));
        Stream.of(Cells.none(row.getString(8)).split("\n"))
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
}
