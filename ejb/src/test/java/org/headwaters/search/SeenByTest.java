package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What stands in a closed room changes nothing for those outside: not what is found, not its order, not what is like it. */
class SeenByTest {

    private static final String OPEN = "open";
    private static final String CLOSED = "closed";
    /** More than are counted one by one. */
    private static final int MANY = 300;

    private final List<Document> documents = new ArrayList<>();

    /** The index as somebody sees it who may see everything, whatever gates its texts have. */
    static SeenBy all(IndexReader index) {
        Set<String> kinds = Arrays.stream(FoundKind.values())
                .map(kind -> String.valueOf(kind.ordinal()))
                .collect(Collectors.toSet());
        return new SeenBy(index, new CarriersQuery(Fields.WHAT, kinds));
    }

    private SeenByTest text(long id, String gate, String body) {
        documents.add(new Doc(FoundKind.DISCUSSION, id, "POST " + id, false)
                .when(1_700_000_000)
                .gate(gate)
                .text(Fields.BODY, body)
                .build());
        return this;
    }

    private interface Asking<T> {
        T of(SeenBy seen) throws IOException;
    }

    private <T> T asked(Asking<T> asking) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.all()))) {
                writer.addDocuments(documents);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return asking.of(new SeenBy(reader, SearchGate.filter(Set.of(OPEN))));
            }
        }
    }

    private List<Long> found(String typed) throws IOException {
        return asked(seen -> new Finder(seen, Synonyms.NONE, 1_800_000_000)
                .find(new SearchRequest(Sought.of(typed), Map.of(), false, 1)).hits().stream()
                        .map(Hit::id)
                        .toList());
    }

    private String like(String words) throws IOException {
        return asked(seen -> String.valueOf(Likeness.of(seen, "", words)));
    }

    @Test
    void theOrderTellsNothingOfWordsInAClosedRoom() throws IOException {
        text(1, OPEN, "We met quavembler today").text(2, OPEN, "We met drostinkle today");
        for (int id = 3; id < 30; id++) {
            text(id, OPEN, "Other words of other days");
        }
        List<Long> before = found("quavembler drostinkle");
        assertThat(before).containsExactlyInAnyOrder(1L, 2L);
        for (int id = 30; id < 30 + MANY; id++) {
            text(id, CLOSED, "quavembler");
        }
        assertThat(found("quavembler drostinkle")).isEqualTo(before);
        for (int id = 1_000; id < 1_000 + 2 * MANY; id++) {
            text(id, CLOSED, "drostinkle");
        }
        assertThat(found("quavembler drostinkle")).isEqualTo(before);
    }

    @Test
    void whatIsLikeATextTellsNothingOfWordsInAClosedRoom() throws IOException {
        for (int id = 1; id < 10; id++) {
            text(id, OPEN, "phone patients nobody somebody");
        }
        String typed = "phone patients nobody somebody colorectal mistakes";
        String before = like(typed);
        assertThat(before).doesNotContain("colorect").doesNotContain("mistak");
        text(50, CLOSED, "colorectal mistakes");

        assertThat(like(typed)).isEqualTo(before);
    }

    @Test
    void countsWhatIsOpenHoweverManyThereAre() throws IOException {
        for (int id = 1; id <= 2 * MANY; id++) {
            text(id, id % 2 == 0 ? OPEN : CLOSED, "water");
        }
        Term water = new Term(Fields.BODY + Fields.AS_IS, "water");
        // The second searcher of the same index is told what was counted for the first.
        List<Integer> have =
                asked(seen -> List.of(seen.have(water), new SeenBy(seen.getIndexReader(), seen.gate()).have(water)));
        assertThat(have).containsExactly(MANY, MANY);
        int texts = asked(SeenBy::texts);
        assertThat(texts).isEqualTo(MANY);
    }
}
