package org.headwaters.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.headwaters.organization.OrganizationKind;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Markdown;
import org.headwaters.platform.text.Region;
import org.headwaters.resource.Audience;
import org.headwaters.resource.EvidenceLevel;
import org.headwaters.resource.Facet;
import org.headwaters.resource.ResourceKind;
import org.headwaters.vocabulary.Vocabulary;

/** Makes the documents of resources: one for each that is not kept back, with what is inside its files. */
@ApplicationScoped
class ResourceDocuments {

    /** Characters of one file that are looked into. */
    private static final int IN_FILE = 300_000;

    private static final int EACH_USE = 8;
    private static final int MOST_USES = 5;

    /** The facets that curated words make, by their vocabulary. */
    private static final Map<String, Facet> OF_WORDS = Map.of(
            Vocabulary.TOPIC.name(), Facet.TOPIC,
            Vocabulary.POPULATION.name(), Facet.POPULATION,
            Vocabulary.FOCUS_AREA.name(), Facet.FOCUS);

    private static final String MICROSECOND = "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', ";

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
                    .formatted(Cells.SECOND, IN_FILE, MICROSECOND, MICROSECOND);

    @Inject
    private IndexRows rows;

    @Inject
    private Markdown markdown;

    /** The documents of the resources {@code r} that a condition names. */
    List<Document> where(String condition) throws SQLException {
        return rows.read(RESOURCES + condition, this::resource);
    }

    private void resource(ResultSet row, List<Document> into) throws SQLException {
        CommunityLanguage language = language(row.getString(5));
        String words = markdown.excerpt(row.getString(3), SearchSource.LONGEST);
        Doc doc = new Doc(
                        row.getString(4).equals(ResourceKind.FAQ_ENTRY.name()) ? FoundKind.FAQ : FoundKind.RESOURCE,
                        row.getLong(1),
                        ChangeKind.RESOURCE + " " + row.getLong(1),
                        language == CommunityLanguage.ES || Analysis.spanish(words))
                .when(row.getLong(8))
                .text(Fields.TITLE, row.getString(2))
                .text(
                        Fields.HEADING,
                        Words.headings(row.getString(3)) + Cells.none(row.getString(12)) + "\n"
                                + Cells.spoken(row.getString(4)))
                .text(Fields.HEADING, row.getString(20))
                .text(Fields.BODY, words)
                .text(Fields.BODY, row.getString(13))
                .text(Fields.BODY, Words.facts(row.getString(19)))
                .number(Fields.YEAR, row.getLong(9))
                .number(Fields.LANGUAGE, language.ordinal())
                .constant(Fields.REGION, Region.class, row.getString(14))
                .constant(Fields.ORGANIZATION_KIND, OrganizationKind.class, row.getString(15))
                .constant(Fields.EVIDENCE, EvidenceLevel.class, row.getString(16))
                .terms(Cells.numbers(row.getString(11)))
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
        Cells.numbers(row.getString(24)).forEach(maker -> values.add(FacetNumber.of(Facet.ORGANIZATION, maker)));
        Cells.numbers(row.getString(25)).forEach(user -> values.add(FacetNumber.of(Facet.ADOPTED, user)));
        for (String term : Cells.none(row.getString(26)).split(",")) {
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

    /** Never fails: one row written by hand must not keep all others out of the index. */
    private static CommunityLanguage language(String name) {
        return Arrays.stream(CommunityLanguage.values())
                .filter(language -> language.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(CommunityLanguage.MUL);
    }
}
