package org.headwaters.search;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Reads an index back whole: every word of every document that is there, so that two indexes can be compared. */
public final class IndexDump {

    private IndexDump() {}

    /** The documents of the node's index, each as all that is known of it, in order. */
    public static List<String> documents() {
        return CDI.current()
                .select(IndexStore.class)
                .get()
                .with(searcher -> {
                    List<String> all = new ArrayList<>();
                    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                        all.addAll(documents(leaf.reader()));
                    }
                    all.sort(null);
                    return all;
                })
                .orElseThrow();
    }

    private static List<String> documents(LeafReader leaf) throws IOException {
        SortedMap<Integer, StringBuilder> documents = new TreeMap<>();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc)) {
                documents.put(doc, new StringBuilder());
            }
        }
        List<String> fields = new ArrayList<>();
        leaf.getFieldInfos().forEach(info -> fields.add(info.name));
        fields.sort(null);
        for (String field : fields) {
            terms(leaf, field, documents);
            FieldInfo info = leaf.getFieldInfos().fieldInfo(field);
            if (info.getDocValuesType() == org.apache.lucene.index.DocValuesType.NUMERIC) {
                NumericDocValues values = leaf.getNumericDocValues(field);
                for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                    if (documents.containsKey(doc)) {
                        documents.get(doc).append(field + "=" + values.longValue() + ";");
                    }
                }
            }
            if (info.getDocValuesType() == org.apache.lucene.index.DocValuesType.SORTED_NUMERIC) {
                several(leaf.getSortedNumericDocValues(field), field, documents);
            }
        }
        return documents.values().stream().map(StringBuilder::toString).toList();
    }

    private static void several(
            SortedNumericDocValues values, String field, SortedMap<Integer, StringBuilder> documents)
            throws IOException {
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            for (int i = 0; i < values.docValueCount() && documents.containsKey(doc); i++) {
                documents.get(doc).append(field + "=" + values.nextValue() + ";");
            }
        }
    }

    private static void terms(LeafReader leaf, String field, SortedMap<Integer, StringBuilder> documents)
            throws IOException {
        Terms terms = leaf.terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            postings = each.postings(postings, PostingsEnum.FREQS);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (documents.containsKey(doc)) {
                    documents.get(doc).append(field + ":" + term.utf8ToString() + "x" + postings.freq() + ";");
                }
            }
        }
    }
}
