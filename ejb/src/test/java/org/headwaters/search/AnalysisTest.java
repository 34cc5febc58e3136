package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What finds what, and what comes first, in a small index in memory. */
class AnalysisTest {

    private final List<Document> documents = new ArrayList<>();

    private static final long NOW = 1_800_000_000;
    private static final long LONG_AGO = 1_700_000_000;

    private AnalysisTest text(long id, String title, String body) {
        documents.add(doc(id, title, body, LONG_AGO).build());
        return this;
    }

    private static Doc doc(long id, String title, String body, long when) {
        return new Doc(FoundKind.DISCUSSION, id, "POST " + id, Analysis.spanish(body))
                .when(when)
                .text(Fields.TITLE, title)
                .text(Fields.BODY, body);
    }

    private List<Long> find(String words) throws IOException {
        return find(words, false);
    }

    private List<Long> find(String words, boolean some) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.all()))) {
                writer.addDocuments(documents);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Groups groups = new Groups(NOW, false);
                new IndexSearcher(reader)
                        .search(
                                QueryMaker.of(
                                        Sought.of(words),
                                        Synonyms.NONE,
                                        some ? Reach.ALIKE : Reach.BEGINNINGS,
                                        new Rarity(SeenByTest.all(reader))),
                                new CollectorManager<Groups, Groups>() {
                                    @Override
                                    public Groups newCollector() {
                                        return groups;
                                    }

                                    @Override
                                    public Groups reduce(java.util.Collection<Groups> all) {
                                        return groups;
                                    }
                                });
                return groups.ranked(0, 50).stream()
                        .map(group -> Fields.idOf(group.key()))
                        .toList();
            }
        }
    }

    @Test
    void findsFormsOfAWordInEnglishAndInSpanish() throws IOException {
        text(1, "", "We trained the interpreters at night for the clinic and it was good");
        text(2, "", "Las clínicas de la ciudad para las familias que no tienen seguro y con niños");

        assertThat(find("interpreter training")).containsExactly(1L);
        assertThat(find("clínica familia")).containsExactly(2L);
        assertThat(find("clinica")).contains(2L);
    }

    @Test
    void theExactFormComesFirst() throws IOException {
        text(1, "Jose writes", "").text(2, "José writes", "");

        assertThat(find("José")).containsExactly(2L, 1L);
        assertThat(find("jose")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void whatIsAcceptedAndWhatIsNewStandAboveTheSameWordsElsewhereButNotAboveBetterWords() throws IOException {
        text(1, "", "A van brings the doctor");
        documents.add(
                doc(2, "", "A van brings the doctor", LONG_AGO).heavier(30).build());
        documents.add(doc(3, "", "A van brings the doctor", NOW - 86_400).build());
        text(4, "A van brings the doctor", "");

        assertThat(find("van doctor")).startsWith(4L).endsWith(1L);
        assertThat(find("doctor")).contains(1L, 2L, 3L, 4L);
    }

    @Test
    void findsTextInItsOwnScript() throws IOException {
        text(1, "", "တၢ်အိၣ်ဆူၣ်အိၣ်ချ့ ဒီး တၢ်ဟံၣ်");
        text(2, "", "የጤና ፍትሃዊነት ለሁሉም");
        text(3, "", "العدالة الصحية للجميع");
        text(4, "", "Kev noj qab haus huv rau txhua tus");
        text(5, "", "Caafimaadka bulshada");

        assertThat(find("အိၣ်ဆူၣ်")).containsExactly(1L);
        assertThat(find("ፍትሃዊነት")).containsExactly(2L);
        assertThat(find("الصحيه")).contains(3L);
        assertThat(find("noj qab")).containsExactly(4L);
        assertThat(find("caafimaad")).containsExactly(5L);
    }

    @Test
    void allWordsComeBeforeMostAndATitleBeforeABody() throws IOException {
        text(1, "Street notes", "medicine and shoes medicine medicine");
        text(2, "Notes", "street medicine in winter boots");
        text(3, "Street medicine in winter boots", "");
        text(4, "Boots", "nothing else");

        assertThat(find("street medicine winter boots")).containsExactly(3L, 2L);
        assertThat(find("street medicine winter")).startsWith(3L, 2L).contains(1L);
    }

    @Test
    void aPhraseIsFoundAsItStandsWithItsSmallWords() throws IOException {
        text(1, "", "the end of the road").text(2, "", "the road has an end");

        assertThat(find("\"end of the road\"")).containsExactly(1L);
        assertThat(find("road -\"end of the\"")).containsExactly(2L);
    }

    @Test
    void aWordThatLooksAlikeIsTakenWhenNothingElseIsThere() throws IOException {
        text(1, "Spanish forms", "");

        assertThat(find("sapnish")).isEmpty();
        assertThat(find("sapnish", true)).containsExactly(1L);
    }

    @Test
    void mostMeansMost() {
        assertThat(List.of(1, 2, 3, 4, 5, 6).stream().map(QueryMaker::atLeast).toList())
                .containsExactly(1, 2, 2, 3, 4, 4);
    }

    @Test
    void marksWhatWasLookedForAndNothingElse() {
        Passage passage = Passages.of(Sought.of("interpreters \"night shift\" -boots"), List.of())
                .best("x ".repeat(200) + "The interpreter of the Night Shift had <b>boots</b>. " + "y ".repeat(200));

        assertThat(passage.pieces().stream().filter(Passage.Piece::mark).map(Passage.Piece::text))
                .containsExactly("interpreter", "Night", "Shift");
        assertThat(passage.pieces().stream().map(Passage.Piece::text).collect(Collectors.joining()))
                .startsWith("… ")
                .endsWith(" …")
                .contains("The interpreter of the Night Shift had <b>boots</b>.")
                .hasSizeLessThan(260);
    }
}
