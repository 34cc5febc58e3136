package org.headwaters.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.text.Region;

/** Makes the documents of posts: one for each that may be found. */
@ApplicationScoped
class PostDocuments {

    /** What the first post of a thread weighs more. */
    static final int FIRST = 10;

    private static final int ACCEPTED = 40;
    private static final int SOLUTION = 30;

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
                    .formatted(Cells.SECOND);

    @Inject
    private IndexRows rows;

    @Inject
    private Markdown markdown;

    /** The documents of the posts {@code p} of threads {@code t} that a condition names. */
    List<Document> where(String condition) throws SQLException {
        return rows.read(POSTS + condition, this::post);
    }

    private void post(ResultSet row, List<Document> into) throws SQLException {
        long id = row.getLong(1);
        boolean first = row.getInt(2) == 1;
        String body = row.getString(3);
        String words = markdown.excerpt(body, SearchSource.LONGEST);
        into.add(new Doc(FoundKind.DISCUSSION, row.getLong(5), ChangeKind.POST + " " + id, Analysis.spanish(words))
                .key(Fields.THREAD, row.getString(5))
                .item(id)
                .when(row.getLong(4))
                .text(Fields.TITLE, row.getString(6))
                .text(Fields.HEADING, Words.headings(body) + Cells.none(row.getString(10)))
                .text(Fields.BODY, words)
                .gate(SearchGate.space(row.getLong(7)))
                .number(Fields.SPACE, row.getLong(7))
                .number(Fields.YEAR, row.getLong(8))
                .number(Fields.ANSWERED, row.getLong(11))
                .constant(Fields.REGION, Region.class, row.getString(14))
                .constant(Fields.ORGANIZATION_KIND, OrganizationKind.class, row.getString(15))
                .terms(Cells.numbers(row.getString(9)))
                .heavier((first ? FIRST : 0) + row.getInt(12) * ACCEPTED + row.getInt(13) * SOLUTION)
                .build());
    }
}
