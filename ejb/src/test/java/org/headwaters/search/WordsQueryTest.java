package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** The walk over windows finds and scores what Lucene's own queries find and score that say the same. */
class WordsQueryTest {

    private static final int TEXTS = 9_500;
    private static final List<String> WORDS =
            List.of("water", "stone", "river", "reed", "heron", "otter", "ferry", "lock", "weir", "delta");

    private final Random chance = new Random(5);

    @Test
    void findsAndScoresWhatLuceneDoes() throws IOException {
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(
                        folder, new IndexWriterConfig(Analysis.all()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int text = 0; text < TEXTS; text++) {
                writer.addDocument(text(text));
                if (text == 40) {
                    writer.commit();
                }
            }
            writer.commit();
            writer.deleteDocuments(new Term("key", "gone"));
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (int asked = 0; asked < 150; asked++) {
                    compare(searcher);
                }
            }
        }
    }

    private Document text(int number) {
        Document text = new Document();
        text.add(new StringField("key", chance.nextInt(20) == 0 ? "gone" : "kept", Field.Store.NO));
        text.add(new StringField("key", "third " + number % 3, Field.Store.NO));
        text.add(new StringField("key", "near " + number / 5_000, Field.Store.NO));
        text.add(new TextField("title", words(4), Field.Store.NO));
        text.add(new TextField("body", words(30), Field.Store.NO));
        return text;
    }

    /** Words of which the later ones in the list are ever rarer. */
    private String words(int most) {
        List<String> words = new ArrayList<>();
        for (int i = chance.nextInt(most + 1); i > 0; i--) {
            words.add(WORDS.get((int) (WORDS.size() * Math.pow(chance.nextDouble(), 4))));
        }
        return String.join(" ", words);
    }

    private void compare(IndexSearcher searcher) throws IOException {
        List<List<Query>> words = several(1 + chance.nextInt(4));
        List<List<Query>> small = several(chance.nextInt(2));
        int least = 1 + chance.nextInt(words.size());
        List<Query> without = chance.nextInt(3) == 0 ? several(1).get(0) : List.of();
        Query exact = new TermQuery(new Term("key", "third 1"));
        List<Query> filters = chance.nextInt(3) == 0
                ? List.of()
                : List.of(
                        new CarriersQuery("key", Set.of("third 0", "third 1")),
                        new TermQuery(new Term("key", "near " + chance.nextInt(3))));

        WordsQuery walked = new WordsQuery(words, small, least, without, exact, List.of()).within(filters);
        Map<Integer, Float> expected = all(searcher, lucene(words, small, least, without, exact, filters), true);

        Map<Integer, Float> found = all(searcher, walked, true);
        assertThat(found.keySet()).as(walked.toString()).isEqualTo(expected.keySet());
        found.forEach((text, score) -> assertThat(score).isCloseTo(expected.get(text), within(0.002f)));
        assertThat(all(searcher, walked, false).keySet()).isEqualTo(expected.keySet());
    }

    private List<List<Query>> several(int many) {
        List<List<Query>> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String word = chance.nextInt(15) == 0 ? "nowhere" : WORDS.get(chance.nextInt(WORDS.size()));
            List<Query> ways = new ArrayList<>(List.of(
                    new BoostQuery(new TermQuery(new Term("title", word)), 4),
                    new BoostQuery(new TermQuery(new Term("body", word)), 1.2f)));
            if (chance.nextInt(3) == 0) {
                ways.add(new BoostQuery(new PrefixQuery(new Term("body", word.substring(0, 2))), 0.3f));
            }
            if (chance.nextInt(3) == 0) {
                ways.add(new PhraseQuery("body", word, WORDS.get(0)));
            }
            all.add(ways);
        }
        return all;
    }

    private static Query lucene(
            List<List<Query>> words,
            List<List<Query>> small,
            int least,
            List<Query> without,
            Query exact,
            List<Query> filters) {
        BooleanQuery.Builder enough = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        words.forEach(ways -> {
            enough.add(new DisjunctionMaxQuery(ways, QueryMaker.TIE), Occur.SHOULD);
            every.add(new DisjunctionMaxQuery(ways, QueryMaker.TIE), Occur.FILTER);
        });
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(enough.build(), Occur.MUST)
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(new BoostQuery(new ConstantScoreQuery(exact), QueryMaker.TIER), Occur.SHOULD);
        if (least < words.size()) {
            all.add(new BoostQuery(new ConstantScoreQuery(every.build()), QueryMaker.TIER), Occur.SHOULD);
        }
        small.forEach(ways -> all.add(new DisjunctionMaxQuery(ways, QueryMaker.TIE), Occur.SHOULD));
        without.forEach(way -> all.add(way, Occur.MUST_NOT));
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        return all.build();
    }

    private static Map<Integer, Float> all(IndexSearcher searcher, Query query, boolean scores) throws IOException {
        Map<Integer, Float> all = new TreeMap<>();
        searcher.search(query, new CollectorManager<SimpleCollector, Void>() {
            @Override
            public SimpleCollector newCollector() {
                return new Collected(all, scores);
            }

            @Override
            public Void reduce(Collection<SimpleCollector> done) {
                return null;
            }
        });
        return all;
    }

    private static final class Collected extends SimpleCollector {

        private final Map<Integer, Float> all;
        private final boolean scores;
        private int base;
        private Scorable scorer;

        Collected(Map<Integer, Float> all, boolean scores) {
            this.all = all;
            this.scores = scores;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext part) {
            base = part.docBase;
        }

        @Override
        public void setScorer(Scorable current) {
            scorer = current;
        }

        @Override
        public void collect(int doc) throws IOException {
            assertThat(all.put(base + doc, scores ? scorer.score() : 0)).isNull();
        }

        @Override
        public ScoreMode scoreMode() {
            return scores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
