package org.headwaters.search;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;

/**
 * What results are put together by, weighed and counted, of one part of the index, in arrays. A part never changes, so it is read once
 * and kept as long as the part is open; a search for a common word asks for it a hundred thousand times.
 */
final class Columns {

    private static final PerPart<Columns> KNOWN = new PerPart<>(Columns::new);
    private static final int PERCENT = 100;

    /** Every group that was ever seen has a number, so that putting together needs no map. */
    private static final LongIntHashMap NUMBERS = new LongIntHashMap();

    private static final LongArrayList KEYS = new LongArrayList();

    /** Of each document, the number of what it belongs to. */
    final int[] group;
    /** When it was written, in seconds. */
    final long[] when;
    /** How much it weighs. */
    final float[] weight;
    /** Which of the sets it is counted in. */
    final int[] set;

    /** What documents have in common that are counted alike: facets with their values. There are far fewer of these than documents. */
    private final long[][] sets;

    /** How long each text is in a field, as the index keeps it. */
    private final Map<String, byte[]> lengths = new ConcurrentHashMap<>();

    private Columns(LeafReader part) throws IOException {
        group = groups(part);
        when = numbers(part, Fields.WHEN, 0);
        weight = weights(part);
        set = new int[part.maxDoc()];
        sets = sets(part);
    }

    /** Those of a part of the index. */
    static Columns of(LeafReader part) throws IOException {
        return KNOWN.of(part);
    }

    /** How many groups have a number. */
    static int groups() {
        synchronized (NUMBERS) {
            return KEYS.size();
        }
    }

    /** The group that has a number. */
    static long key(int number) {
        synchronized (NUMBERS) {
            return KEYS.get(number);
        }
    }

    private static int[] groups(LeafReader part) throws IOException {
        long[] keys = numbers(part, Fields.GROUP, 0);
        int[] all = new int[keys.length];
        synchronized (NUMBERS) {
            for (int doc = 0; doc < all.length; doc++) {
                all[doc] = NUMBERS.getOrDefault(keys[doc], KEYS.size());
                if (all[doc] == KEYS.size()) {
                    NUMBERS.put(keys[doc], all[doc]);
                    KEYS.add(keys[doc]);
                }
            }
        }
        return all;
    }

    /** How long each text is in a field, in the measure that scores are made with. */
    byte[] lengths(LeafReader part, String field) throws IOException {
        byte[] known = lengths.get(field);
        if (known == null) {
            known = new byte[part.maxDoc()];
            NumericDocValues norms = part.getNormValues(field);
            for (int doc = norms == null ? known.length : norms.nextDoc(); doc < known.length; doc = norms.nextDoc()) {
                known[doc] = (byte) norms.longValue();
            }
            lengths.put(field, known);
        }
        return known;
    }

    /**
     * Counts facets.
     *
     * @param times how often each set came up
     * @param counts where to, by facet
     */
    void count(int[] times, LongIntHashMap[] counts) {
        for (int i = 0; i < sets.length; i++) {
            if (times[i] > 0) {
                for (long one : sets[i]) {
                    counts[FacetNumber.facet(one)].addTo(FacetNumber.value(one), times[i]);
                }
            }
        }
    }

    /** How many sets there are. */
    int sets() {
        return sets.length;
    }

    private static long[] numbers(LeafReader part, String field, long otherwise) throws IOException {
        long[] all = new long[part.maxDoc()];
        Arrays.fill(all, otherwise);
        NumericDocValues values = DocValues.getNumeric(part, field);
        for (int doc = values.nextDoc(); doc < all.length; doc = values.nextDoc()) {
            all[doc] = values.longValue();
        }
        return all;
    }

    private static float[] weights(LeafReader part) throws IOException {
        long[] percent = numbers(part, Fields.WEIGHT, PERCENT);
        float[] all = new float[percent.length];
        for (int doc = 0; doc < all.length; doc++) {
            all[doc] = (float) percent[doc] / PERCENT;
        }
        return all;
    }

    private long[][] sets(LeafReader part) throws IOException {
        SearchFacet[] facets = SearchFacet.values();
        NumericDocValues[] values = new NumericDocValues[facets.length];
        for (SearchFacet facet : facets) {
            if (facet != SearchFacet.TERM) {
                values[facet.ordinal()] = DocValues.getNumeric(part, facet.field());
            }
        }
        SortedNumericDocValues terms = DocValues.getSortedNumeric(part, Fields.TERM);
        Map<List<Long>, Integer> known = new HashMap<>();
        for (int doc = 0; doc < set.length; doc++) {
            List<Long> one = new ArrayList<>();
            for (int facet = 0; facet < values.length; facet++) {
                if (values[facet] != null && values[facet].advanceExact(doc)) {
                    one.add(FacetNumber.of(facets[facet], values[facet].longValue()));
                }
            }
            for (int i = terms.advanceExact(doc) ? terms.docValueCount() : 0; i > 0; i--) {
                one.add(FacetNumber.of(SearchFacet.TERM, terms.nextValue()));
            }
            set[doc] = known.computeIfAbsent(one, none -> known.size());
        }
        long[][] all = new long[known.size()][];
        known.forEach((one, place) ->
                all[place] = one.stream().mapToLong(Long::longValue).toArray());
        return all;
    }
}
