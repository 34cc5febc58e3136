package org.headwaters.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/** One way in which a word stands in a text: in a field, as it is or by its stem; or as a phrase, or in any way a query can say. */
abstract class WordWay {

    /** The way that a query says; null when no text has it. */
    static WordWay of(WordPlaces places, IndexSearcher searcher, Query query, ScoreMode mode) throws IOException {
        float boost = query instanceof BoostQuery boosted ? boosted.getBoost() : 1;
        Query inner = query instanceof BoostQuery boosted ? boosted.getQuery() : query;
        if (!(inner instanceof TermQuery word)) {
            return new AnyWay(searcher.createWeight(searcher.rewrite(query), mode, 1));
        }
        Term term = word.getTerm();
        int texts = places.count(term);
        if (texts == 0) {
            return null;
        }
        SimScorer scorer = searcher.getSimilarity()
                .scorer(
                        boost,
                        searcher.collectionStatistics(term.field()),
                        searcher.termStatistics(term, texts, texts));
        return new TermWay(places, term, scorer);
    }

    /** Where it stands in a part of the index; null for nowhere. */
    abstract Places in(LeafReaderContext part) throws IOException;

    /** The texts of a part that have it, in their order. */
    abstract static class Places {

        final DocIdSetIterator texts;

        Places(DocIdSetIterator texts) {
            this.texts = texts;
        }

        /** How well the text that is looked at has it. */
        abstract float score() throws IOException;

        /** Takes all texts before one into the window, of those that it asks for. */
        void fill(WordsScorer window, int end) throws IOException {
            for (int text = texts.docID(); text < end; text = texts.nextDoc()) {
                if (window.asks(text)) {
                    window.take(text, score());
                }
            }
        }
    }

    private static final class TermWay extends WordWay {

        private final WordPlaces places;
        private final Term term;
        private final SimScorer scorer;

        TermWay(WordPlaces places, Term term, SimScorer scorer) {
            this.places = places;
            this.term = term;
            this.scorer = scorer;
        }

        @Override
        Places in(LeafReaderContext part) throws IOException {
            PostingsEnum postings = places.texts(part, term, PostingsEnum.FREQS);
            return postings == null
                    ? null
                    : new TermPlaces(postings, scorer, Columns.of(part.reader()).lengths(part.reader(), term.field()));
        }
    }

    private static final class TermPlaces extends Places {

        private final PostingsEnum postings;
        private final SimScorer scorer;
        private final byte[] lengths;

        TermPlaces(PostingsEnum postings, SimScorer scorer, byte[] lengths) {
            super(postings);
            this.postings = postings;
            this.scorer = scorer;
            this.lengths = lengths;
        }

        @Override
        float score() throws IOException {
            return scorer.score(postings.freq(), lengths[postings.docID()]);
        }

        /** The same as for any way, and again here so that the compiler sees one kind of postings. */
        @Override
        void fill(WordsScorer window, int end) throws IOException {
            for (int text = postings.docID(); text < end; text = postings.nextDoc()) {
                if (window.asks(text)) {
                    window.take(text, scorer.score(postings.freq(), lengths[text]));
                }
            }
        }
    }

    private static final class AnyWay extends WordWay {

        private final Weight weight;

        AnyWay(Weight weight) {
            this.weight = weight;
        }

        @Override
        Places in(LeafReaderContext part) throws IOException {
            Scorer scorer = weight.scorer(part);
            return scorer == null ? null : new AnyPlaces(scorer);
        }
    }

    private static final class AnyPlaces extends Places {

        private final Scorer scorer;

        AnyPlaces(Scorer scorer) {
            super(scorer.iterator());
            this.scorer = scorer;
        }

        @Override
        float score() throws IOException {
            return scorer.score();
        }
    }
}
