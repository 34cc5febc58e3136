package org.headwaters.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Scores a part of the index window by window. In a window every way of every word is walked once; the best way of a word counts whole
 * and the others a little. The rarest words come first: once so many are walked that one of them is in every result, the others are looked
 * for only in texts that have one.
 */
final class WordsScorer extends BulkScorer {

    private static final int WINDOW = 4096;
    private static final int BITS = 64;
    /** Going to one text costs as much as walking over so many. */
    private static final int LEAP = 16;

    private final List<Word> words;
    private final List<Word> small;
    private final int least;
    private final FixedBitSet allowed;
    private final FixedBitSet exactly;
    private final int texts;

    private int base;
    private boolean narrow;
    private final long[] asked = new long[WINDOW / BITS];
    private final long[] touched = new long[WINDOW / BITS];
    private final long[] found = new long[WINDOW / BITS];
    private final float[] best = new float[WINDOW];
    private final float[] sum = new float[WINDOW];
    private final float[] scores = new float[WINDOW];
    private final byte[] had = new byte[WINDOW];

    /** A word where it stands in this part. */
    private record Word(List<WordWay.Places> ways, long cost) {

        int next() {
            int next = DocIdSetIterator.NO_MORE_DOCS;
            for (WordWay.Places way : ways) {
                next = Math.min(next, way.texts.docID());
            }
            return next;
        }
    }

    private WordsScorer(List<Word> words, List<Word> small, int least, FixedBitSet allowed, FixedBitSet exactly) {
        this.words = words;
        this.small = small;
        this.least = least;
        this.allowed = allowed;
        this.exactly = exactly;
        this.texts = allowed.length();
    }

    /**
     * For a part of the index.
     *
     * @param least how many of the words a text must have
     * @param allowed what may be found at all
     * @param exactly what fits as a whole; null for nothing
     */
    static WordsScorer of(
            LeafReaderContext part,
            List<List<WordWay>> words,
            List<List<WordWay>> small,
            int least,
            FixedBitSet allowed,
            FixedBitSet exactly)
            throws IOException {
        List<Word> here = words(part, words);
        here.sort(Comparator.comparingLong(Word::cost));
        boolean enough = here.stream().filter(word -> word.cost > 0).count() >= least;
        return enough ? new WordsScorer(here, words(part, small), least, allowed, exactly) : null;
    }

    private static List<Word> words(LeafReaderContext part, List<List<WordWay>> words) throws IOException {
        List<Word> here = new ArrayList<>();
        for (List<WordWay> word : words) {
            List<WordWay.Places> ways = new ArrayList<>();
            long cost = 0;
            for (WordWay way : word) {
                WordWay.Places places = way.in(part);
                if (places != null) {
                    places.texts.nextDoc();
                    ways.add(places);
                    cost += places.texts.cost();
                }
            }
            here.add(new Word(ways, cost));
        }
        return here;
    }

    @Override
    public int score(LeafCollector collector, Bits alive, int min, int max) throws IOException {
        At at = new At();
        collector.setScorer(at);
        int end = Math.min(max, texts);
        // One of so many of the rarest words is in every result.
        List<Word> rarest = words.subList(0, words.size() - least + 1);
        for (int next = next(rarest, min); next < end; next = next(rarest, base + WINDOW)) {
            base = next / WINDOW * WINDOW;
            begin();
            for (Word word : rarest) {
                walk(word);
            }
            narrow = true;
            if (any(found)) {
                System.arraycopy(found, 0, asked, 0, asked.length);
                for (Word word : words.subList(rarest.size(), words.size())) {
                    walk(word);
                }
                collect(collector, alive, at, min, end);
            }
        }
        return max >= texts ? DocIdSetIterator.NO_MORE_DOCS : max;
    }

    /** The next text from one on that has one of some words. */
    private static int next(List<Word> words, int from) throws IOException {
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (Word word : words) {
            for (WordWay.Places way : word.ways) {
                if (way.texts.docID() < from) {
                    way.texts.advance(from);
                }
            }
            next = Math.min(next, word.next());
        }
        return next;
    }

    private void begin() {
        narrow = false;
        Arrays.fill(found, 0);
        Arrays.fill(scores, 0);
        Arrays.fill(had, (byte) 0);
        long[] all = allowed.getBits();
        for (int i = 0; i < asked.length; i++) {
            int place = base / BITS + i;
            asked[i] = place < all.length ? all[place] : 0;
        }
    }

    private void walk(Word word) throws IOException {
        int end = Math.min(base + WINDOW, texts);
        int wanted = narrow ? count(asked) : WINDOW;
        for (WordWay.Places way : word.ways) {
            if (way.texts.docID() < base) {
                way.texts.advance(base);
            }
            if ((long) wanted * LEAP < way.texts.cost() * WINDOW / texts) {
                leap(way);
            } else {
                way.fill(this, end);
            }
        }
        for (int i = 0; i < touched.length; i++) {
            long left = touched[i];
            found[i] |= left;
            while (left != 0) {
                int at = i * BITS + Long.numberOfTrailingZeros(left);
                scores[at] += best[at] + QueryMaker.TIE * (sum[at] - best[at]);
                had[at]++;
                best[at] = 0;
                sum[at] = 0;
                left &= left - 1;
            }
            touched[i] = 0;
        }
    }

    private void leap(WordWay.Places way) throws IOException {
        for (int i = 0; i < asked.length; i++) {
            for (long left = asked[i]; left != 0; left &= left - 1) {
                int text = base + i * BITS + Long.numberOfTrailingZeros(left);
                int now = way.texts.docID() < text ? way.texts.advance(text) : way.texts.docID();
                if (now == text) {
                    take(text, way.score());
                }
            }
        }
    }

    /** Whether it matters if a text has the word that is being walked. */
    boolean asks(int text) {
        int at = text - base;
        return (asked[at >> 6] & 1L << at) != 0;
    }

    /** A text has the word in one way. */
    void take(int text, float score) {
        int at = text - base;
        touched[at >> 6] |= 1L << at;
        sum[at] += score;
        if (score > best[at]) {
            best[at] = score;
        }
    }

    private void collect(LeafCollector collector, Bits alive, At at, int min, int end) throws IOException {
        for (int i = 0; i < found.length; i++) {
            for (long left = found[i]; left != 0; left &= left - 1) {
                int place = i * BITS + Long.numberOfTrailingZeros(left);
                if (had[place] < least) {
                    found[i] &= ~(1L << place);
                } else if (had[place] == words.size() && least < words.size()) {
                    scores[place] += QueryMaker.TIER;
                }
            }
        }
        System.arraycopy(found, 0, asked, 0, asked.length);
        Arrays.fill(had, (byte) 0);
        for (Word word : small) {
            walk(word);
        }
        for (int i = 0; i < found.length; i++) {
            for (long left = found[i]; left != 0; left &= left - 1) {
                int place = i * BITS + Long.numberOfTrailingZeros(left);
                int text = base + place;
                if (text >= min && text < end && (alive == null || alive.get(text))) {
                    at.text = text;
                    at.score = scores[place] + (exactly != null && exactly.get(text) ? QueryMaker.TIER : 0);
                    collector.collect(text);
                }
            }
        }
    }

    private static boolean any(long[] bits) {
        for (long one : bits) {
            if (one != 0) {
                return true;
            }
        }
        return false;
    }

    private static int count(long[] bits) {
        int count = 0;
        for (long one : bits) {
            count += Long.bitCount(one);
        }
        return count;
    }

    @Override
    public long cost() {
        return words.stream().mapToLong(Word::cost).sum();
    }

    /** The text that is being collected. */
    private static final class At extends Scorable {

        private int text;
        private float score;

        @Override
        public float score() {
            return score;
        }

        @Override
        public int docID() {
            return text;
        }
    }
}
