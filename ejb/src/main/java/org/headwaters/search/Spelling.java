package org.headwaters.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * "Did you mean": for a word that stands in nothing the searcher may see, one like it that does. A word counts by the texts the searcher
 * may see and by nothing else, so what is hidden is neither suggested nor does it hold a suggestion back.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final int LONG = 6;
    /** Most words alike that are counted. */
    private static final int MOST = 60;

    private static final List<String> FIELDS =
            List.of(Fields.TITLE + Fields.AS_IS, Fields.HEADING + Fields.AS_IS, Fields.BODY + Fields.AS_IS);

    private final IndexSearcher searcher;
    private final Query gate;

    /** @param gate what the searcher may see */
    Spelling(IndexSearcher searcher, Query gate) {
        this.searcher = searcher;
        this.gate = gate;
    }

    /** What was probably meant; empty when every word is known, or nothing like it is. */
    String better(Sought sought) throws IOException {
        boolean any = false;
        List<String> words = new ArrayList<>();
        for (Sought.Part part : sought.parts()) {
            String other = part.phrase() || part.without() ? "" : other(part.words());
            any |= !other.isEmpty();
            String word = other.isEmpty() ? part.words() : other;
            words.add((part.without() ? "-" : "") + (part.phrase() ? '"' + word + '"' : word));
        }
        return any ? String.join(" ", words) : "";
    }

    private String other(String typed) throws IOException {
        List<String> forms = Analysis.words(Fields.BODY + Fields.AS_IS, typed);
        if (forms.isEmpty() || Analysis.small(typed)) {
            return "";
        }
        String word = forms.get(0);
        int letters = word.codePointCount(0, word.length());
        if (letters < SHORTEST
                || letters > LONGEST
                || !word.codePoints().allMatch(Character::isLetter)
                || known(typed, word)) {
            return "";
        }
        // Nearest first; of those as near, the one that stands in most of what the searcher may see.
        for (List<String> near : alike(word, letters >= LONG ? 2 : 1).values()) {
            Map<String, Integer> counts = new HashMap<>();
            for (String one : near.subList(0, Math.min(MOST, near.size()))) {
                int count = searcher.count(seen(one));
                if (count > 0) {
                    counts.put(one, count);
                }
            }
            if (!counts.isEmpty()) {
                return counts.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey();
            }
        }
        return "";
    }

    private boolean known(String typed, String word) throws IOException {
        BooleanQuery.Builder stems = new BooleanQuery.Builder();
        for (String stem : Analysis.words(Fields.BODY + Fields.EN, typed)) {
            stems.add(new TermQuery(new Term(Fields.BODY + Fields.EN, stem)), Occur.SHOULD);
            stems.add(new TermQuery(new Term(Fields.TITLE + Fields.EN, stem)), Occur.SHOULD);
        }
        Query visible = new BooleanQuery.Builder()
                .add(stems.build(), Occur.FILTER)
                .add(gate, Occur.FILTER)
                .build();
        return searcher.search(seen(word), 1).scoreDocs.length > 0 || searcher.search(visible, 1).scoreDocs.length > 0;
    }

    private Query seen(String word) {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        FIELDS.forEach(field -> anywhere.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(anywhere.build(), Occur.FILTER)
                .add(gate, Occur.FILTER)
                .build();
    }

    /** Words alike by how far away they are, the nearest first. */
    private Map<Float, List<String>> alike(String word, int edits) throws IOException {
        Map<String, Float> nearness = new TreeMap<>();
        for (String field : FIELDS) {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
            if (terms == null) {
                continue;
            }
            FuzzyTermsEnum alike = new FuzzyTermsEnum(terms, new Term(field, word), edits, 1, true);
            BoostAttribute near = alike.attributes().addAttribute(BoostAttribute.class);
            for (BytesRef one = alike.next(); one != null; one = alike.next()) {
                nearness.merge(one.utf8ToString(), near.getBoost(), Math::max);
            }
        }
        nearness.remove(word);
        Map<Float, List<String>> nearest = new TreeMap<>(Comparator.reverseOrder());
        nearness.forEach((one, near) ->
                nearest.computeIfAbsent(near, none -> new ArrayList<>()).add(one));
        return nearest;
    }
}
