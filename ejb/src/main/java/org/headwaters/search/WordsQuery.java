package org.headwaters.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * What has all or enough of some words, each in the best of its ways. Lucene's own queries say the same one document after the other,
 * through a tree of iterators; every result is scored and counted here, so this walks each way's postings in turn, some thousand
 * documents at a time (docs/decisions/0270). It is asked as a whole and cannot be a part of another query.
 *
 * @see WordsScorer
 */
final class WordsQuery extends Query {

    private final List<List<Query>> words;
    private final List<List<Query>> small;
    private final int least;
    private final List<Query> without;
    private final Query exact;
    private final List<Query> filters;

    /**
     * @param words each with its ways to stand in a text
     * @param small words that are not missed
     * @param least how many of the words a text must have
     * @param without what it must not have
     * @param exact what makes it fit as a whole
     * @param filters what it must be, the gate among them
     */
    WordsQuery(
            List<List<Query>> words,
            List<List<Query>> small,
            int least,
            List<Query> without,
            Query exact,
            List<Query> filters) {
        this.words = words;
        this.small = small;
        this.least = least;
        this.without = without;
        this.exact = exact;
        this.filters = filters;
    }

    /** The same among what is let through by some filters. */
    WordsQuery within(List<Query> more) {
        List<Query> all = new ArrayList<>(filters);
        all.addAll(more);
        return new WordsQuery(words, small, least, without, exact, all);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        WordPlaces places = searcher instanceof SeenBy seen ? seen.places() : new WordPlaces(searcher.getIndexReader());
        List<List<WordWay>> ways = ways(places, searcher, words, mode);
        List<List<WordWay>> smallWays = mode.needsScores() ? ways(places, searcher, small, mode) : List.of();
        List<Weight> open = weights(searcher, filters);
        List<Weight> shut = weights(searcher, without);
        List<Weight> whole = weights(searcher, mode.needsScores() ? List.of(exact) : List.of());
        return new Weight(this) {
            @Override
            public BulkScorer bulkScorer(LeafReaderContext part) throws IOException {
                FixedBitSet allowed = bits(part, open.isEmpty() ? null : open.get(0));
                for (int i = 1; i < open.size(); i++) {
                    allowed.and(bits(part, open.get(i)));
                }
                for (Weight one : shut) {
                    allowed.andNot(bits(part, one));
                }
                FixedBitSet exactly = null;
                for (Weight one : whole) {
                    Scorer scorer = one.scorer(part);
                    exactly = scorer == null ? null : bits(part.reader(), scorer.iterator());
                }
                return WordsScorer.of(part, ways, smallWays, least, allowed, exactly);
            }

            @Override
            public Scorer scorer(LeafReaderContext part) {
                throw new UnsupportedOperationException("It is asked as a whole");
            }

            @Override
            public Explanation explain(LeafReaderContext part, int doc) {
                return Explanation.noMatch("It is not told why");
            }

            @Override
            public boolean isCacheable(LeafReaderContext part) {
                return false;
            }
        };
    }

    private static List<List<WordWay>> ways(
            WordPlaces places, IndexSearcher searcher, List<List<Query>> words, ScoreMode mode) throws IOException {
        List<List<WordWay>> all = new ArrayList<>();
        for (List<Query> word : words) {
            List<WordWay> ways = new ArrayList<>();
            for (Query way : word) {
                WordWay one = WordWay.of(places, searcher, way, mode);
                if (one != null) {
                    ways.add(one);
                }
            }
            all.add(ways);
        }
        return all;
    }

    private static List<Weight> weights(IndexSearcher searcher, List<Query> queries) throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Query query : queries) {
            weights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return weights;
    }

    /** What a filter lets through, in bits of one's own; everything for none. */
    private static FixedBitSet bits(LeafReaderContext part, Weight filter) throws IOException {
        if (filter == null) {
            FixedBitSet all = new FixedBitSet(part.reader().maxDoc());
            all.set(0, all.length());
            return all;
        }
        if (filter.getQuery() instanceof CarriersQuery carriers) {
            return carriers.open(part.reader()).clone();
        }
        Scorer scorer = filter.scorer(part);
        return bits(part.reader(), scorer == null ? DocIdSetIterator.empty() : scorer.iterator());
    }

    private static FixedBitSet bits(LeafReader part, DocIdSetIterator documents) throws IOException {
        FixedBitSet bits = new FixedBitSet(part.maxDoc());
        bits.or(documents);
        return bits;
    }

    @Override
    public String toString(String field) {
        return least + " of " + words + " and " + small + " without " + without + " or " + exact + " in " + filters;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && least == ((WordsQuery) other).least
                && parts().equals(((WordsQuery) other).parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), least, parts());
    }

    private List<Object> parts() {
        return List.of(words, small, without, exact, filters);
    }
}
