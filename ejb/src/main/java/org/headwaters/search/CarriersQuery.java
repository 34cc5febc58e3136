package org.headwaters.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What carries one of some tokens in a field: the gate, and what results are narrowed to. Which documents of a part of the index do is kept, one bit for each, for those who searched last: a part
 * never changes, and the tokens are made anew for every search, so nothing in here can be out of date.
 */
final class CarriersQuery extends Query {

    private static final long MOST_BYTES = 16L << 20;

    private static final Cache<Kept, FixedBitSet> KEPT = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Kept kept, FixedBitSet open) -> (int) open.ramBytesUsed())
            .build();

    /** Parts of the index that say when they are closed. */
    private static final Set<IndexReader.CacheKey> KNOWN = ConcurrentHashMap.newKeySet();

    private record Kept(CarriersQuery query, IndexReader.CacheKey part) {}

    private final String field;
    private final Set<String> tokens;

    CarriersQuery(String field, Set<String> tokens) {
        this.field = field;
        this.tokens = Set.copyOf(tokens);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext part) throws IOException {
                FixedBitSet open = open(part.reader());
                DocIdSetIterator all = new BitSetIterator(open, open.approximateCardinality());
                return new ConstantScoreScorer(this, score(), mode, all);
            }

            @Override
            public boolean isCacheable(LeafReaderContext part) {
                return false;
            }
        };
    }

    /** Those of a part of the index, one bit for each document. Not to be changed. */
    FixedBitSet open(LeafReader part) throws IOException {
        IndexReader.CacheHelper helper = part.getCoreCacheHelper();
        if (helper == null) {
            return read(part);
        }
        Kept kept = new Kept(this, helper.getKey());
        FixedBitSet open = KEPT.getIfPresent(kept);
        if (open == null) {
            open = read(part);
            KEPT.put(kept, open);
            if (KNOWN.add(helper.getKey())) {
                helper.addClosedListener(CarriersQuery::forget);
            }
        }
        return open;
    }

    private static void forget(IndexReader.CacheKey part) {
        KNOWN.remove(part);
        KEPT.asMap().keySet().removeIf(kept -> kept.part == part);
    }

    private FixedBitSet read(LeafReader part) throws IOException {
        FixedBitSet open = new FixedBitSet(part.maxDoc());
        for (String token : tokens) {
            PostingsEnum carriers = part.postings(new Term(field, token), PostingsEnum.NONE);
            if (carriers != null) {
                open.or(carriers);
            }
        }
        return open;
    }

    @Override
    public String toString(String usual) {
        return field + ':' + tokens;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && field.equals(((CarriersQuery) other).field)
                && tokens.equals(((CarriersQuery) other).tokens);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, tokens);
    }
}
