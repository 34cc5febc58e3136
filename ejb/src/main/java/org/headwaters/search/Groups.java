package org.headwaters.search;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.procedures.LongIntProcedure;
import java.io.IOException;
import java.util.ArrayList;
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

    private static final float PERCENT = 100;
    private static final float FRESH = 0.15f;
    private static final float YEAR = 31_557_600;

    private static final Comparator<Group> BEST_FIRST =
            Comparator.comparingDouble((Group one) -> -one.best).thenComparingLong(one -> one.key);

    private final long now;
    private final boolean newest;
    /** The place of each result in the list, by its key. */
    private final LongIntHashMap places = new LongIntHashMap();

    private final List<Group> groups = new ArrayList<>();
    private final LongIntHashMap[] counts = new LongIntHashMap[SearchFacet.values().length];
    private final NumericDocValues[] facets = new NumericDocValues[SearchFacet.values().length];
    private NumericDocValues group;
    private NumericDocValues item;
    private NumericDocValues when;
    private NumericDocValues weight;
    private SortedNumericDocValues terms;
    private Scorable scorer;

    /** One result: its best item, and how many there are. */
    static final class Group {
        final long key;
        long item;
        double best = Double.NEGATIVE_INFINITY;
        int items;

        Group(long key) {
            this.key = key;
        }
    }

    /**
     * @param now in seconds
     * @param newest whether the newest come first, not what fits best
     */
    Groups(long now, boolean newest) {
        this.now = now;
        this.newest = newest;
        for (SearchFacet facet : SearchFacet.values()) {
            counts[facet.ordinal()] = new LongIntHashMap();
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        group = DocValues.getNumeric(leaf.reader(), Fields.GROUP);
        item = DocValues.getNumeric(leaf.reader(), Fields.ITEM);
        when = DocValues.getNumeric(leaf.reader(), Fields.WHEN);
        weight = DocValues.getNumeric(leaf.reader(), Fields.WEIGHT);
        terms = DocValues.getSortedNumeric(leaf.reader(), Fields.TERM);
        for (SearchFacet facet : SearchFacet.values()) {
            if (facet != SearchFacet.TERM) {
                facets[facet.ordinal()] = DocValues.getNumeric(leaf.reader(), facet.field());
            }
        }
    }

    @Override
    public void setScorer(Scorable current) {
        scorer = current;
    }

    @Override
    public void collect(int doc) throws IOException {
        long key = value(group, doc, 0);
        int place = places.getOrDefault(key, groups.size());
        if (place == groups.size()) {
            places.put(key, place);
            groups.add(new Group(key));
            count(doc);
        }
        Group found = groups.get(place);
        found.items++;
        long at = value(when, doc, 0);
        double rank = newest ? at : rank(scorer.score(), value(weight, doc, (long) PERCENT), at);
        if (rank > found.best) {
            found.best = rank;
            found.item = value(item, doc, 0);
        }
    }

    /** Thousands say how it fits as a whole and stay; below them the item's weight and its age have a say. */
    private double rank(float score, long percent, long at) {
        double tier = Math.floor(score / QueryMaker.TIER) * QueryMaker.TIER;
        double age = Math.max(0, now - at) / YEAR;
        double rank = (score - tier) * (percent / PERCENT) * (1 + FRESH / (1 + age));
        return tier + Math.min(rank, QueryMaker.TIER - 1);
    }

    private void count(int doc) throws IOException {
        for (int facet = 0; facet < facets.length; facet++) {
            if (facets[facet] != null && facets[facet].advanceExact(doc)) {
                counts[facet].addTo(facets[facet].longValue(), 1);
            }
        }
        if (terms.advanceExact(doc)) {
            for (int i = 0; i < terms.docValueCount(); i++) {
                counts[SearchFacet.TERM.ordinal()].addTo(terms.nextValue(), 1);
            }
        }
    }

    private static long value(NumericDocValues values, int doc, long otherwise) throws IOException {
        return values.advanceExact(doc) ? values.longValue() : otherwise;
    }

    @Override
    public ScoreMode scoreMode() {
        return newest ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
    }

    /** How many results there are. */
    int total() {
        return groups.size();
    }

    /** The counts of a facet. */
    Map<Long, Integer> counts(SearchFacet facet) {
        Map<Long, Integer> all = new HashMap<>();
        counts[facet.ordinal()].forEach((LongIntProcedure) all::put);
        return all;
    }

    /** Some results, the best first. */
    List<Group> ranked(int from, int size) {
        // Only those that are shown are put in order; there may be tens of thousands.
        PriorityQueue<Group> best = new PriorityQueue<>(BEST_FIRST.reversed());
        for (Group group : groups) {
            if (best.size() < from + size) {
                best.add(group);
            } else if (BEST_FIRST.compare(group, best.element()) < 0) {
                best.remove();
                best.add(group);
            }
        }
        List<Group> all = new ArrayList<>(best);
        all.sort(BEST_FIRST);
        return all.subList(Math.min(from, all.size()), all.size());
    }
}
