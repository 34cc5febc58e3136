package org.headwaters.search;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.procedures.LongIntProcedure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Puts what fits together into results, one for all posts of a thread, and counts them: each result once, in every facet. Sees only
 * what the query's gate let through.
 */
final class Groups extends SimpleCollector {

    private static final float FRESH = 0.15f;
    private static final float YEAR = 31_557_600;

    private static final Comparator<Group> BEST_FIRST =
            Comparator.comparingDouble((Group one) -> -one.best).thenComparingLong(one -> one.key);

    private final long now;
    private final boolean newest;
    private final LongIntHashMap[] counts = new LongIntHashMap[SearchFacet.values().length];
    /** Of each group's number, one more than its place among the results; 0 for none. */
    private int[] places = new int[0];

    private final List<LeafReaderContext> parts = new ArrayList<>();
    private int[] numbers = new int[256];
    private double[] best = new double[256];
    private int[] bestDoc = new int[256];
    private int[] items = new int[256];
    private int size;
    private LeafReaderContext part;
    private Columns columns;
    private int[] times;
    private Scorable scorer;

    /**
     * One result.
     *
     * @param key what it is of: {@link Fields#group}
     * @param best how well its best item fits
     * @param doc that item's document
     * @param items how many there are
     */
    record Group(long key, double best, int doc, int items) {}

    /**
     * @param now in seconds
     * @param newest whether the newest come first, not what fits best
     */
    Groups(long now, boolean newest) {
        this.now = now;
        this.newest = newest;
        for (int facet = 0; facet < counts.length; facet++) {
            counts[facet] = new LongIntHashMap();
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        part = leaf;
        parts.add(leaf);
        columns = Columns.of(leaf.reader());
        times = new int[columns.sets()];
        if (places.length < Columns.groups()) {
            places = Arrays.copyOf(places, Columns.groups());
        }
    }

    @Override
    public void setScorer(Scorable current) {
        scorer = current;
    }

    @Override
    public void collect(int doc) throws IOException {
        int place = places[columns.group[doc]] - 1;
        if (place < 0) {
            place = begin(columns.group[doc]);
            times[columns.set[doc]]++;
        }
        items[place]++;
        long at = columns.when[doc];
        double rank = newest ? at : rank(scorer.score(), columns.weight[doc], at);
        if (rank > best[place]) {
            best[place] = rank;
            bestDoc[place] = part.docBase + doc;
        }
    }

    private int begin(int number) {
        if (size == best.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            best = Arrays.copyOf(best, size * 2);
            bestDoc = Arrays.copyOf(bestDoc, size * 2);
            items = Arrays.copyOf(items, size * 2);
        }
        numbers[size] = number;
        best[size] = Double.NEGATIVE_INFINITY;
        places[number] = size + 1;
        return size++;
    }

    /** Each result was counted in the set of its first item; sets are counted in facets once, when a part is done. */
    @Override
    public void finish() {
        columns.count(times, counts);
    }

    /** Thousands say how it fits as a whole and stay; below them the item's weight and its age have a say. */
    private double rank(float score, float weight, long at) {
        double tier = (int) (score / QueryMaker.TIER) * (double) QueryMaker.TIER;
        double age = Math.max(0, now - at) / YEAR;
        double rank = (score - tier) * weight * (1 + FRESH / (1 + age));
        return tier + Math.min(rank, QueryMaker.TIER - 1);
    }

    @Override
    public ScoreMode scoreMode() {
        return newest ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
    }

    /** How many results there are. */
    int total() {
        return size;
    }

    /** The counts of a facet. */
    Map<Long, Integer> counts(SearchFacet facet) {
        Map<Long, Integer> all = new HashMap<>();
        counts[facet.ordinal()].forEach((LongIntProcedure) all::put);
        return all;
    }

    /** Some results, the best first. */
    List<Group> ranked(int from, int most) throws IOException {
        // Only those that are shown are put in order; there may be tens of thousands. The newest stand last, as a rule.
        PriorityQueue<Group> top = new PriorityQueue<>(BEST_FIRST.reversed());
        for (int place = size - 1; place >= 0; place--) {
            boolean room = top.size() < from + most;
            if (room || best[place] >= top.element().best) {
                Group one = new Group(Columns.key(numbers[place]), best[place], bestDoc[place], items[place]);
                if (!room && BEST_FIRST.compare(one, top.element()) > 0) {
                    continue;
                }
                if (!room) {
                    top.remove();
                }
                top.add(one);
            }
        }
        List<Group> all = new ArrayList<>(top);
        all.sort(BEST_FIRST);
        return all.subList(Math.min(from, all.size()), all.size());
    }

    /** The item of a result that fits best. */
    long item(Group one) throws IOException {
        LeafReaderContext leaf = leaf(one.doc);
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), Fields.ITEM);
        return values.advanceExact(one.doc - leaf.docBase) ? values.longValue() : 0;
    }

    /** The curated words that it is filed under. */
    List<Long> terms(Group one) throws IOException {
        LeafReaderContext leaf = leaf(one.doc);
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), Fields.TERM);
        List<Long> terms = new ArrayList<>();
        if (values.advanceExact(one.doc - leaf.docBase)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                terms.add(values.nextValue());
            }
        }
        return terms;
    }

    private LeafReaderContext leaf(int doc) {
        int at = parts.size() - 1;
        while (parts.get(at).docBase > doc) {
            at--;
        }
        return parts.get(at);
    }
}
