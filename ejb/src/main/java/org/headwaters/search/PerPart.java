package org.headwaters.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** What is read of each part of the index once and kept as long as the part is open: a part never changes. */
final class PerPart<T> {

    private final Map<IndexReader.CacheKey, T> known = new ConcurrentHashMap<>();
    private final Reading<T> reading;

    /** Reads it. */
    @FunctionalInterface
    interface Reading<T> {
        T of(LeafReader part) throws IOException;
    }

    PerPart(Reading<T> reading) {
        this.reading = reading;
    }

    /** That of a part. */
    T of(LeafReader part) throws IOException {
        IndexReader.CacheHelper helper = part.getCoreCacheHelper();
        if (helper == null) {
            return reading.of(part);
        }
        T one = known.get(helper.getKey());
        if (one == null) {
            one = reading.of(part);
            if (known.putIfAbsent(helper.getKey(), one) == null) {
                helper.addClosedListener(known::remove);
            }
        }
        return one;
    }
}
