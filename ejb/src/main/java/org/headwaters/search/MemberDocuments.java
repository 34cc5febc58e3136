package org.headwaters.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.headwaters.member.ProfileAudience;
import org.headwaters.member.ProfileGate;
import org.headwaters.platform.gate.Actor;

/** Makes the documents of members: one for each audience, so that a word is found by those alone who may see it. */
@ApplicationScoped
class MemberDocuments {

    private static final String MEMBERS =
            """
            SELECT m.id, m.name, m.handle, %s m.joined_at), YEAR(m.joined_at),
                (SELECT GROUP_CONCAT(a.organization_id) FROM affiliation a WHERE a.member_id = m.id AND a.until IS NULL),
                (SELECT GROUP_CONCAT(s.space_id) FROM space_membership s JOIN space p ON p.id = s.space_id
                    WHERE s.member_id = m.id AND p.kind <> 'COMMUNITY')
            FROM member m WHERE m.state = 'ACTIVE' AND m.listed AND\s"""
                    .formatted(Cells.SECOND);

    @Inject
    private IndexRows rows;

    @Inject
    private ProfileGate profiles;

    /** The documents of the members {@code m} that a condition names. */
    List<Document> where(String condition) throws SQLException {
        List<Person> people = rows.read(
                MEMBERS + condition,
                (row, into) -> into.add(new Person(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        Cells.numbers(row.getString(6)),
                        Cells.numbers(row.getString(7)))));
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
            String open = Cells.none(words.get(ProfileAudience.EVERYONE)) + "\n"
                    + Cells.none(words.get(ProfileAudience.MEMBERS));
            // People are found by members only.
            into.add(doc(open).gate(SearchGate.MEMBERS).build());
            String near = Cells.none(words.get(ProfileAudience.SPACES));
            if (!near.isBlank() && !spaces.isEmpty()) {
                Doc doc = doc(open + "\n" + near);
                spaces.forEach(space -> doc.gate(SearchGate.sharing(space)));
                into.add(doc.build());
            }
            String inner = Cells.none(words.get(ProfileAudience.ORGANIZATION));
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
}
