package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Words that mean the same, and words that were probably meant. */
class MeantWordsTest {

    private static final long SEED = 20261122L;
    private static final Synonyms SAME = new Synonyms(List.of(
            List.of("Medical Assistance", "MA", "Medicaid"),
            List.of("Social drivers of health", "SDOH", "Social determinants of health"),
            List.of("Interpreters", "Translators"),
            List.of("Alone")));

    private final ByteBuffersDirectory folder = new ByteBuffersDirectory();
    private long last;

    private Document doc(String gate, String title, String body) {
        return doc(gate, title, body, false);
    }

    private Document doc(String gate, String title, String body, boolean spanish) {
        last++;
        return new Doc(FoundKind.DISCUSSION, last, "POST " + last, spanish)
                .item(last)
                .when(0)
                .text(Fields.TITLE, title)
                .text(Fields.BODY, body)
                .gate(gate)
                .build();
    }

    private void keep(List<Document> documents) throws IOException {
        try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(Analysis.all()))) {
            writer.addDocuments(documents);
        }
    }

    private Hits find(String typed, String... tokens) throws IOException {
        return page(typed, 1, tokens);
    }

    private Hits page(String typed, int page, String... tokens) throws IOException {
        try (IndexReader reader = DirectoryReader.open(folder)) {
            return new Finder(new SeenBy(reader, SearchGate.filter(Set.of(tokens))), SAME, 0)
                    .find(new SearchRequest(Sought.of(typed), Map.of(), false, page));
        }
    }

    @Test
    void aShortFormFindsTheLongOneAndTheOtherWayRound() throws IOException {
        keep(List.of(
                doc("everyone", "Renewing Medical Assistance", "Letters went out."),
                doc("everyone", "Who lost MA in spring", "We count."),
                doc("everyone", "Screening for social drivers of health", "Ten questions."),
                doc("everyone", "Assistance with forms", "A medical interpreter helps.")));

        assertThat(find("MA letters", "everyone").hits()).extracting(Hit::id).containsExactly(1L);
        assertThat(find("medicaid", "everyone").hits()).extracting(Hit::id).containsExactlyInAnyOrder(1L, 2L);
        assertThat(find("medical assistance", "everyone").hits())
                .extracting(Hit::id)
                .as("what was typed comes before what means the same")
                .startsWith(1L)
                .contains(2L);
        assertThat(find("sdoh screening", "everyone").hits())
                .extracting(Hit::id)
                .containsExactly(3L);
        assertThat(find("social determinants of health", "everyone").hits())
                .extracting(Hit::id)
                .startsWith(3L);
        assertThat(find("sdoh", "everyone").meant())
                .containsExactly("Social drivers of health", "Social determinants of health");
        assertThat(find("\"MA\"", "everyone").hits())
                .as("what stands in quotes means itself")
                .extracting(Hit::id)
                .containsExactly(2L);
        assertThat(find("alone", "everyone").meant()).isEmpty();
    }

    @Test
    void whatWasTypedStandsAboveARareOrLongWordThatMeansTheSame() throws IOException {
        List<Document> documents = new ArrayList<>();
        documents.add(doc("everyone", "Translators for the clinic", "Who knows some translators?"));
        documents.add(doc("everyone", "Social determinants of health for the clinic", "Who knows them?"));
        for (int i = 0; i < 30; i++) {
            documents.add(doc("everyone", "Interpreter for the clinic", "Who knows an interpreter?"));
            documents.add(doc("everyone", "SDOH for the clinic in the county", "Who knows them?"));
            documents.add(doc("everyone", "Rides to the clinic", "Who knows a driver in good health?"));
        }
        documents.add(doc("everyone", "Another matter", "We pay some translators here."));
        documents.add(doc("everyone", "Another matter", "We pay an interpreter here."));
        keep(documents);

        for (String typed : List.of("interpreter", "interpreters", "interpreter clinic", "interpreters clinic")) {
            List<Long> found = all(typed);
            assertThat(found.indexOf(1L)).as("in titles, %s", typed).isGreaterThanOrEqualTo(30);
        }
        assertThat(all("interpreters matter")).as("in bodies").startsWith(94L, 93L);
        assertThat(all("sdoh").indexOf(2L)).as("a name of more words").isEqualTo(30);
    }

    /** All results in their order. */
    private List<Long> all(String typed) throws IOException {
        List<Long> all = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            Hits hits = page(typed, page, "everyone");
            pages = hits.pages();
            hits.hits().forEach(hit -> all.add(hit.id()));
        }
        return all;
    }

    @Test
    void aMisspelledWordIsAskedAboutAndAKnownOneIsNot() throws IOException {
        keep(List.of(
                doc("everyone", "Interpreters at night", "Who has them?"),
                doc("everyone", "An interpreter for a clinic", "By phone."),
                doc("everyone", "Housing", "With interpreters too.")));

        assertThat(find("interprters at nigth", "everyone").better()).isEqualTo("interpreters at night");
        assertThat(find("interpreting", "everyone").better())
                .as("a form of a known word")
                .isEmpty();
        assertThat(find("clinic -hosing", "everyone").better()).isEmpty();
        assertThat(find("zzqqxx", "everyone").better()).isEmpty();
        assertThat(find("", "everyone").better()).isEmpty();
    }

    @Test
    void whoAsksInSpanishIsNotAskedAboutAnEnglishWord() throws IOException {
        keep(List.of(
                doc("everyone", "Gents who pay cash", "A sin tax, and a case."),
                doc("everyone", "Interpreters at night", "Ask the desk."),
                doc("everyone", "Ayuda para personas", "Personas sin hogar y sin vivienda.", true)));

        assertThat(find("gente sin casa", "everyone").better()).isEmpty();
        assertThat(find("personas sin hogra", "everyone").better()).isEqualTo("personas sin hogar");
        assertThat(find("vivienda para interpretors", "everyone").better()).isEmpty();
        assertThat(find("interpretors at night", "everyone").better()).isEqualTo("interpreters at night");
        assertThat(find("la interpretors", "everyone").better())
                .as("an article stands in names, too")
                .isEqualTo("la interpreters");
        assertThat(find("de la interpretors", "everyone").better()).isEmpty();
    }

    @Test
    void whatIsSuggestedStandsTogetherInATextOneMaySee() throws IOException {
        keep(List.of(
                doc("everyone", "An interpreter by phone", "Who has one? Who pays?"),
                doc("everyone", "The clinic at night", "Who opens?"),
                doc("hidden", "An interpreter at night", "By phone.")));

        assertThat(better("interpeter by phoen", "everyone")).isEqualTo("interpreter by phone");
        assertThat(better("interpeter at nigt", "everyone"))
                .as("nothing one may see has both")
                .isEmpty();
        assertThat(better("interpeter at nigt", "everyone", "hidden")).isEqualTo("interpreter at night");
        assertThat(better("interpeter zzqqxx", "everyone")).isEmpty();
        assertThat(better("interpeter -phone", "everyone")).isEmpty();
    }

    @Test
    void aCuratedWordIsSuggestedWhereAnotherOfItsNamesStands() throws IOException {
        keep(List.of(
                doc("everyone", "Renewing Medical Assistance", "Letters went out."),
                doc("everyone", "Medicine in the street", "With a backpack.")));

        assertThat(better("Medicade", "everyone")).isEqualTo("Medicaid");
        assertThat(better("medicade leters", "everyone")).isEqualTo("medicaid letters");
        assertThat(better("Medicaid", "everyone")).as("a known word").isEmpty();
        assertThat(better("Backpak", "everyone")).as("a capital stays").isEqualTo("Backpack");
        assertThat(better("translater", "everyone"))
                .as("no text has the curated word or what means the same")
                .isEmpty();
    }

    private String better(String typed, String... tokens) throws IOException {
        try (IndexReader reader = DirectoryReader.open(folder)) {
            Query gate = SearchGate.filter(Set.of(tokens));
            return new Spelling(new IndexSearcher(reader), gate, SAME).better(Sought.of(typed));
        }
    }

    @Test
    void nothingHiddenIsSuggestedAndNothingHiddenHoldsASuggestionBack() throws IOException {
        Random chance = new Random(SEED);
        List<String> all = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder word = new StringBuilder();
            for (int letter = 0; letter < 8; letter++) {
                word.append((char) ('a' + chance.nextInt(26)));
            }
            all.add(word.toString());
            documents.add(doc(i % 2 == 0 ? "hidden" : "everyone", "About " + word, "Some words"));
        }
        keep(documents);
        for (int i = 0; i < all.size(); i++) {
            String right = all.get(i);
            int at = 1 + chance.nextInt(right.length() - 1);
            String wrong = right.substring(0, at) + (right.charAt(at) == 'q' ? 'x' : 'q') + right.substring(at + 1);
            boolean open = i % 2 != 0;

            assertThat(find(wrong, "everyone").better()).isEqualTo(open ? right : "");
            assertThat(find(wrong, "everyone", "hidden").better()).isEqualTo(right);
            // A word that stands in hidden texts alone is as unknown as any other.
            assertThat(find(right, "everyone").total()).isEqualTo(open ? 1 : 0);
        }
        keep(List.of(doc("hidden", "winterize", ""), doc("everyone", "winterized", "")));
        assertThat(find("winterize", "everyone").better()).isEmpty();
    }
}
