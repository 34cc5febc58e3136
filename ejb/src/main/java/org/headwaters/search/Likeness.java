package org.headwaters.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes the query of what is like a text, from the words that set it apart among all that the searcher may see. */
final class Likeness {

    private static final String TITLE = Fields.TITLE + Fields.EN;
    private static final String HEADING = Fields.HEADING + Fields.EN;
    private static final String BODY = Fields.BODY + Fields.EN;

    private static final int LOOKED_AT = 4_000;
    private static final int IN_TITLE = 3;
    private static final int MOST_OF_ONE = 3;
    private static final int MOST = 12;
    private static final float SHARE = 0.25f;
    private static final int SHORTEST = 3;
    private static final float COMMON = 0.2f;
    private static final int SMALL_INDEX = 200;
    private static final float TIE = 0.1f;
    private static final Set<String> SMALL = new HashSet<>(Analysis.words(BODY, Analysis.smallWords()));

    private Likeness() {}

    /** The query; null when too few words are told to say what a text is about. */
    static Query of(SeenBy index, String title, String words) throws IOException {
        Map<String, Integer> often = new HashMap<>();
        count(often, title, IN_TITLE, IN_TITLE);
        count(often, words, 1, MOST_OF_ONE + IN_TITLE);
        Map<String, Float> apart = new HashMap<>();
        int documents = Math.max(1, index.texts());
        for (Map.Entry<String, Integer> word : often.entrySet()) {
            int found = Math.max(index.have(new Term(BODY, word.getKey())), index.have(new Term(TITLE, word.getKey())));
            if (found > 0 && (documents < SMALL_INDEX || found < documents * COMMON)) {
                apart.put(word.getKey(), word.getValue() * (float) Math.log(1 + documents / (float) found));
            }
        }
        List<String> most = apart.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        if (most.size() < 2) {
            return null;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : most) {
            any.add(
                    new DisjunctionMaxQuery(
                            List.of(
                                    new BoostQuery(new TermQuery(new Term(TITLE, word)), 2),
                                    new BoostQuery(new TermQuery(new Term(HEADING, word)), 1.5f),
                                    new TermQuery(new Term(BODY, word))),
                            TIE),
                    Occur.SHOULD);
        }
        return any.setMinimumNumberShouldMatch(Math.max(2, Math.round(most.size() * SHARE)))
                .build();
    }

    private static void count(Map<String, Integer> often, String text, int each, int most) {
        String clean = Words.clean(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text);
        for (String word : Analysis.words(BODY, clean)) {
            if (word.length() >= SHORTEST && !SMALL.contains(word)) {
                often.merge(word, each, (one, other) -> Math.min(most, one + other));
            }
        }
    }
}
