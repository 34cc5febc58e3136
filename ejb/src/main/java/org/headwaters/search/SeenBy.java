package org.headwaters.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.FixedBitSet;

/**
 * The index as one searcher sees it: how rare a word is, is told by the texts the searcher may see and by no others. Counted over all
 * texts, the order of results and what is "like this" would tell, word by word, what stands in a closed room.
 */
final class SeenBy extends IndexSearcher {

    /** Below so many it is counted as fast as it is remembered. */
    private static final int FEW = 200;

    /** A part of the index never changes, and neither does what some tokens open in it. */
    private static final Cache<Counted, Integer> COUNTED = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    private record Counted(CarriersQuery gate, IndexReader.CacheKey part, Term word) {}

    private final CarriersQuery gate;
    private final WordPlaces places;

    /** @param gate what the searcher may see */
    SeenBy(IndexReader index, CarriersQuery gate) {
        super(index);
        this.gate = gate;
        this.places = new WordPlaces(index);
    }

    /** What the searcher may see. */
    CarriersQuery gate() {
        return gate;
    }

    /** Where words stand in it, whoever may see the texts. */
    WordPlaces places() {
        return places;
    }

    /** How many texts that the searcher may see have a word. */
    int have(Term word) throws IOException {
        int sum = 0;
        for (LeafReaderContext part : leafContexts) {
            sum += have(part, word);
        }
        return sum;
    }

    /** How many texts the searcher may see. */
    int texts() throws IOException {
        int sum = 0;
        for (LeafReaderContext part : leafContexts) {
            sum += gate.open(part.reader()).cardinality();
        }
        return sum;
    }

    private int have(LeafReaderContext part, Term word) throws IOException {
        IndexReader.CacheHelper helper = part.reader().getCoreCacheHelper();
        if (helper == null || places.count(part, word) < FEW) {
            return count(part, word);
        }
        Counted asked = new Counted(gate, helper.getKey(), word);
        Integer counted = COUNTED.getIfPresent(asked);
        if (counted == null) {
            counted = count(part, word);
            COUNTED.put(asked, counted);
        }
        return counted;
    }

    private int count(LeafReaderContext part, Term word) throws IOException {
        PostingsEnum texts = places.texts(part, word, PostingsEnum.NONE);
        if (texts == null) {
            return 0;
        }
        FixedBitSet open = gate.open(part.reader());
        int seen = 0;
        for (int text = texts.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = texts.nextDoc()) {
            if (open.get(text)) {
                seen++;
            }
        }
        return seen;
    }

    /** A word in nothing the searcher may see weighs as one in a single text: where it stands is let through by no gate. */
    @Override
    public TermStatistics termStatistics(Term word, int documents, long times) throws IOException {
        int seen = Math.max(1, have(word));
        return new TermStatistics(word.bytes(), seen, seen);
    }
}
