package org.headwaters.search;

import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;

/** What the library's items are sifted and put in order by, of one part of the index, in arrays. */
final class Shelf {

    private static final PerPart<Shelf> KNOWN = new PerPart<>(Shelf::new);

    /** The documents that are items of the library. All other arrays have a place for each of these. */
    final int[] docs;

    final long[] id;
    /** When it was added, in microseconds. */
    final long[] added;
    /** When it was changed. */
    final long[] changed;
    /** At how many organizations it is in use. */
    final long[] uses;
    /** Its values of all facets, made by {@link FacetNumber#of}. */
    final long[][] values;

    private Shelf(LeafReader part) throws IOException {
        docs = items(part);
        id = numbers(part, Fields.GROUP);
        added = numbers(part, Fields.ADDED);
        changed = numbers(part, Fields.CHANGED);
        uses = numbers(part, Fields.USES);
        values = values(part);
        for (int i = 0; i < id.length; i++) {
            id[i] = Fields.idOf(id[i]);
        }
    }

    static Shelf of(LeafReader part) throws IOException {
        return KNOWN.of(part);
    }

    private static int[] items(LeafReader part) throws IOException {
        IntArrayList all = new IntArrayList();
        NumericDocValues items = DocValues.getNumeric(part, Fields.CHANGED);
        for (int doc = items.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = items.nextDoc()) {
            all.add(doc);
        }
        return all.toArray();
    }

    private long[] numbers(LeafReader part, String field) throws IOException {
        long[] all = new long[docs.length];
        NumericDocValues numbers = DocValues.getNumeric(part, field);
        for (int i = 0; i < docs.length; i++) {
            all[i] = numbers.advanceExact(docs[i]) ? numbers.longValue() : 0;
        }
        return all;
    }

    private long[][] values(LeafReader part) throws IOException {
        long[][] all = new long[docs.length][];
        SortedNumericDocValues kept = DocValues.getSortedNumeric(part, Fields.SHELF);
        for (int i = 0; i < docs.length; i++) {
            all[i] = new long[kept.advanceExact(docs[i]) ? kept.docValueCount() : 0];
            for (int j = 0; j < all[i].length; j++) {
                all[i][j] = kept.nextValue();
            }
        }
        return all;
    }
}
