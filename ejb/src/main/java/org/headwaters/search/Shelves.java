package org.headwaters.search;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.procedures.LongIntProcedure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.headwaters.resource.Facet;
import org.headwaters.resource.Freshness;
import org.headwaters.resource.LibraryChoice;
import org.headwaters.resource.LibraryCount;
import org.headwaters.resource.ResourceFilter.Sort;
import org.headwaters.resource.ResourcePage;

/**
 * One walk over the items of the library that a reader may see. An item that has all that is chosen is counted in every facet; one that
 * lacks what is chosen of a single facet is counted in that facet alone: another value of it would bring the item.
 */
final class Shelves {

    private static final int NONE = -1;
    private static final Comparator<Item> FIRST = Comparator.comparingLong((Item one) -> -one.uses)
            .thenComparingLong(one -> -one.added)
            .thenComparingLong(one -> -one.id);

    private final LibraryChoice choice;
    private final long[] chosen;
    private final LongHashSet among;
    /** Values of which an item must have one, or null. */
    private final long[] makers;

    private final LongIntHashMap[] counts = new LongIntHashMap[Facet.values().length];
    private final int[] freshness = new int[Freshness.values().length];
    private final LongArrayList ids = new LongArrayList();
    private final LongArrayList added = new LongArrayList();
    private final LongArrayList uses = new LongArrayList();

    private record Item(long uses, long added, long id) {}

    private Shelves(LibraryChoice choice) {
        this.choice = choice;
        this.chosen = choice.chosen().entrySet().stream()
                .mapToLong(one -> FacetNumber.of(one.getKey(), one.getValue()))
                .toArray();
        this.among =
                choice.among() == null ? null : new LongHashSet(choice.among().size());
        if (among != null) {
            choice.among().forEach(among::add);
        }
        this.makers = choice.organizations() == null
                ? null
                : choice.organizations().stream()
                        .mapToLong(organization -> FacetNumber.of(Facet.ORGANIZATION, organization))
                        .toArray();
        Arrays.setAll(counts, facet -> new LongIntHashMap());
    }

    /** What a choice brings, of what the gate lets through. */
    static LibraryCount count(IndexReader index, CarriersQuery gate, LibraryChoice choice) throws IOException {
        Shelves shelves = new Shelves(choice);
        for (LeafReaderContext part : index.leaves()) {
            shelves.walk(
                    Shelf.of(part.reader()),
                    gate.open(part.reader()),
                    part.reader().getLiveDocs());
        }
        return new LibraryCount(shelves.ids.size(), shelves.values(), shelves.first());
    }

    private void walk(Shelf shelf, FixedBitSet open, Bits live) {
        for (int at = 0; at < shelf.docs.length; at++) {
            int doc = shelf.docs[at];
            if (open.get(doc)
                    && (live == null || live.get(doc))
                    && (among == null || among.contains(shelf.id[at]))
                    && (makers == null || made(shelf.values[at]))) {
                look(shelf, at);
            }
        }
    }

    private void look(Shelf shelf, int at) {
        int lacking = NONE;
        for (long one : chosen) {
            if (!has(shelf.values[at], one)) {
                if (lacking != NONE) {
                    return;
                }
                lacking = FacetNumber.facet(one);
            }
        }
        if (!fresh(shelf.changed[at])) {
            if (lacking != NONE) {
                return;
            }
            lacking = Facet.CHANGED.ordinal();
        }
        if (lacking == NONE) {
            ids.add(shelf.id[at]);
            added.add(shelf.added[at]);
            uses.add(shelf.uses[at]);
        }
        if (choice.facets()) {
            count(shelf, at, lacking);
        }
    }

    private void count(Shelf shelf, int at, int lacking) {
        for (long one : shelf.values[at]) {
            if (lacking == NONE || lacking == FacetNumber.facet(one)) {
                counts[FacetNumber.facet(one)].addTo(FacetNumber.value(one), 1);
            }
        }
        if (lacking == NONE || lacking == Facet.CHANGED.ordinal()) {
            age(shelf.changed[at]);
        }
    }

    private boolean made(long[] values) {
        return Arrays.stream(makers).anyMatch(maker -> has(values, maker));
    }

    private static boolean has(long[] values, long one) {
        for (long value : values) {
            if (value == one) {
                return true;
            }
        }
        return false;
    }

    private boolean fresh(long changed) {
        return choice.freshness() == null
                || switch (choice.freshness()) {
                    case MONTH -> changed >= choice.month();
                    case YEAR -> changed >= choice.year();
                    case OLDER -> changed < choice.year();
                };
    }

    /** A month lies within the year. */
    private void age(long changed) {
        freshness[Freshness.MONTH.ordinal()] += changed >= choice.month() ? 1 : 0;
        freshness[(changed >= choice.year() ? Freshness.YEAR : Freshness.OLDER).ordinal()]++;
    }

    private Map<Facet, Map<Long, Long>> values() {
        for (int one = 0; one < freshness.length; one++) {
            if (freshness[one] > 0) {
                counts[Facet.CHANGED.ordinal()].put(one, freshness[one]);
            }
        }
        Map<Facet, Map<Long, Long>> all = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<Long, Long> values = new HashMap<>();
            counts[facet.ordinal()].forEach((LongIntProcedure) (value, count) -> values.put(value, (long) count));
            all.put(facet, values);
        }
        return all;
    }

    private List<Long> first() {
        if (choice.sort() == Sort.DOWNLOADS) {
            return all();
        }
        ResourcePage page = ResourcePage.of(ids.size(), choice.page());
        return choice.sort() == Sort.RELEVANCE && among != null ? best(page) : ordered(page);
    }

    private List<Long> all() {
        List<Long> all = new ArrayList<>();
        ids.forEach((com.carrotsearch.hppc.procedures.LongProcedure) all::add);
        return all;
    }

    private List<Long> best(ResourcePage page) {
        LongHashSet fit = new LongHashSet(ids);
        return choice.among().stream()
                .filter(fit::contains)
                .skip(page.from())
                .limit(ResourcePage.SIZE)
                .toList();
    }

    /** Only what stands up to the end of the page is put in order. */
    private List<Long> ordered(ResourcePage page) {
        int most = page.from() + ResourcePage.SIZE;
        PriorityQueue<Item> top = new PriorityQueue<>(FIRST.reversed());
        for (int i = 0; i < ids.size(); i++) {
            Item one = new Item(choice.sort() == Sort.IN_USE ? uses.get(i) : 0, added.get(i), ids.get(i));
            if (top.size() < most) {
                top.add(one);
            } else if (FIRST.compare(one, top.element()) < 0) {
                top.remove();
                top.add(one);
            }
        }
        return top.stream().sorted(FIRST).skip(page.from()).map(Item::id).toList();
    }
}
