package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What is kept from one search to the next lets nothing through and keeps nothing back, whatever came and went in between. */
class CarriersQueryTest {

    private static final List<String> TOKENS = List.of("everyone", "members", "space 1", "space 2", "self 3");

    private final Random chance = new Random(11);

    @Test
    void everySearcherFindsWhatOneTokenOpensAndNothingElse() throws IOException {
        Map<Long, Set<String>> texts = new TreeMap<>();
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(Analysis.all()))) {
            for (int round = 0; round < 12; round++) {
                change(writer, texts);
                try (DirectoryReader reader = DirectoryReader.open(writer)) {
                    for (int asked = 0; asked < 20; asked++) {
                        Set<String> tokens = some();
                        assertThat(found(reader, tokens)).isEqualTo(open(texts, tokens));
                    }
                }
            }
        }
    }

    private void change(IndexWriter writer, Map<Long, Set<String>> texts) throws IOException {
        for (int i = 0; i < 40; i++) {
            long id = 1 + chance.nextInt(150);
            texts.remove(id);
            writer.deleteDocuments(new Term(Fields.OWNER, "POST " + id));
            if (chance.nextInt(4) > 0) {
                Set<String> gate = some();
                Doc doc = new Doc(FoundKind.DISCUSSION, id, "POST " + id, false)
                        .item(id)
                        .when(id)
                        .number(Fields.YEAR, 2000 + id % 3)
                        .text(Fields.BODY, "water " + "and stones ".repeat(chance.nextInt(5)));
                gate.forEach(doc::gate);
                writer.addDocument(doc.build());
                texts.put(id, gate);
            }
        }
        if (chance.nextBoolean()) {
            writer.forceMerge(2);
        }
    }

    private Set<String> some() {
        Set<String> some = new HashSet<>(TOKENS);
        some.removeIf(token -> chance.nextInt(3) > 0);
        some.add("self " + chance.nextInt(4));
        return some;
    }

    private static Set<Long> open(Map<Long, Set<String>> texts, Set<String> tokens) {
        Set<Long> open = new TreeSet<>(texts.keySet());
        open.removeIf(id -> texts.get(id).stream().noneMatch(tokens::contains));
        return open;
    }

    private static Set<Long> found(DirectoryReader reader, Set<String> tokens) throws IOException {
        Finder finder = new Finder(new SeenBy(reader, SearchGate.filter(tokens)), Synonyms.NONE, 1_800_000_000);
        Set<Long> found = new TreeSet<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            Hits hits = finder.find(new SearchRequest(Sought.of("water"), Map.of(), false, page));
            pages = hits.pages();
            hits.hits().forEach(hit -> found.add(hit.item()));
            assertThat(hits.counts().get(SearchFacet.YEAR).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(hits.total());
        }
        return found;
    }
}
