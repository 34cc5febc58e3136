package org.headwaters.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Makes the query of what is looked for. Nothing typed is ever read as a query language. The score says in thousands how well it fits
 * as a whole (a name exactly, all words, most words) and below that how much.
 */
final class QueryMaker {

    /** One step of fitting as a whole. */
    static final float TIER = 1_000;

    private static final String TITLE = Fields.TITLE + Fields.AS_IS;
    static final float TIE = 0.1f;
    private static final float MEANT = 0.8f;
    private static final int SHORTEST_BEGINNING = 3;
    private static final float BEGINNING = 0.3f;
    private static final int SHORTEST_ALIKE = 4;
    private static final int LONGEST_ALIKE = 30;
    private static final int LONG = 7;
    private static final int MOST_ALIKE = 30;

    private static final Map<String, Float> AS_IT_IS = Map.of(
            Fields.TITLE + Fields.AS_IS, 4f, Fields.HEADING + Fields.AS_IS, 2f, Fields.BODY + Fields.AS_IS, 1.2f);
    private static final Map<String, Float> STEMS = Map.of(
            Fields.TITLE + Fields.EN, 3f,
            Fields.HEADING + Fields.EN, 1.6f,
            Fields.BODY + Fields.EN, 1f,
            Fields.TITLE + Fields.ES, 3f,
            Fields.HEADING + Fields.ES, 1.6f,
            Fields.BODY + Fields.ES, 1f);

    private QueryMaker() {}

    /**
     * The query; null when there is nothing to look for.
     *
     * @param synonyms what means the same as what was typed
     * @param reach how much of what is like the words is taken
     * @param rarity how rare words are where it will be asked
     */
    static WordsQuery of(Sought sought, Synonyms synonyms, Reach reach, Rarity rarity) throws IOException {
        List<List<Query>> words = new ArrayList<>();
        List<List<Query>> small = new ArrayList<>();
        List<Query> without = new ArrayList<>();
        for (int i = 0; i < sought.parts().size(); i++) {
            Sought.Part part = sought.parts().get(i);
            Synonyms.Same same = synonyms.at(sought.parts(), i);
            if (same != null) {
                words.add(meant(sought.parts().subList(i, i + same.parts()), same, reach, rarity));
                i += same.parts() - 1;
                continue;
            }
            List<Query> ways = ways(part, reach);
            if (ways.isEmpty()) {
                continue;
            }
            if (part.without()) {
                without.add(best(ways));
            } else if (!part.phrase() && Analysis.small(part.words())) {
                small.add(ways);
            } else {
                words.add(ways);
            }
        }
        if (words.isEmpty()) {
            words.addAll(small);
            small.clear();
        }
        if (words.isEmpty()) {
            return null;
        }
        int least = reach == Reach.ALIKE ? 1 : atLeast(words.size());
        return new WordsQuery(words, small, least, without, new TermQuery(exact(sought)), List.of());
    }

    /**
     * Adds the condition that a title has all words, the last as it is or as the beginning of a word.
     *
     * @return whether there is anything to look for
     */
    static boolean title(Sought sought, BooleanQuery.Builder into) {
        List<String> words = Analysis.words(TITLE, sought.text());
        if (words.isEmpty() || words.size() == 1 && words.get(0).length() < 2) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Term word = new Term(TITLE, words.get(i));
            into.add(i < words.size() - 1 ? new TermQuery(word) : new PrefixQuery(word), Occur.FILTER);
            into.add(new TermQuery(word), Occur.SHOULD);
        }
        into.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(exact(sought))), TIER), Occur.SHOULD);
        return true;
    }

    private static Term exact(Sought sought) {
        return new Term(Fields.EXACT, Doc.exact(sought.text()));
    }

    /**
     * What was typed, or what means the same, which weighs less than any form of what was typed: neither being rare nor having more
     * words lifts it.
     */
    private static List<Query> meant(List<Sought.Part> typed, Synonyms.Same same, Reach reach, Rarity rarity)
            throws IOException {
        List<Query> ways = new ArrayList<>(typed.size() == 1 ? ways(typed.get(0), reach) : List.of(all(typed, reach)));
        String words = typed.stream().map(Sought.Part::words).collect(Collectors.joining(" "));
        for (Map.Entry<String, Float> stems : STEMS.entrySet()) {
            double rare = rarity.of(stems.getKey(), words);
            for (String field : alsoAsItIs(stems.getKey())) {
                for (String other : same.others()) {
                    add(ways, field, other, stems.getValue() * MEANT * rarity.noMoreThan(rare, field, other));
                }
            }
        }
        return ways;
    }

    private static Query all(List<Sought.Part> typed, Reach reach) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Sought.Part part : typed) {
            List<Query> ways = ways(part, reach);
            if (!ways.isEmpty()) {
                all.add(best(ways), Analysis.small(part.words()) ? Occur.SHOULD : Occur.MUST);
            }
        }
        return all.build();
    }

    /** A field of stems, and beside the English ones the words as they are: not every script has stems. */
    private static List<String> alsoAsItIs(String stems) {
        String place = stems.substring(0, stems.indexOf('.') + 1);
        return stems.endsWith(Fields.EN) ? List.of(stems, place + Fields.AS_IS) : List.of(stems);
    }

    private static Query best(List<Query> ways) {
        return new DisjunctionMaxQuery(ways, TIE);
    }

    /** How many of so many words are most of them: of two both, of three two, of five four. */
    static int atLeast(int words) {
        return words <= 2 ? words : Math.max(2, (int) Math.ceil(words * 0.66));
    }

    /** A word in any of its forms, or a phrase as it is; empty when there is nothing in it to look for. */
    private static List<Query> ways(Sought.Part part, Reach reach) {
        List<Query> ways = new ArrayList<>();
        AS_IT_IS.forEach((field, weight) -> add(ways, field, part.words(), weight));
        if (!part.phrase()) {
            STEMS.forEach((field, weight) -> add(ways, field, part.words(), weight));
            String begins = beginning(part.words());
            if (!begins.isEmpty() && reach != Reach.WHOLE_WORDS) {
                AS_IT_IS.keySet()
                        .forEach(
                                field -> ways.add(new BoostQuery(new PrefixQuery(new Term(field, begins)), BEGINNING)));
            }
            if (reach == Reach.ALIKE
                    && begins.length() >= SHORTEST_ALIKE
                    && begins.length() <= LONGEST_ALIKE
                    && !part.without()) {
                int letters = begins.length() >= LONG ? 2 : 1;
                AS_IT_IS.forEach((field, weight) -> ways.add(new BoostQuery(
                        new FuzzyQuery(new Term(field, begins), letters, 1, MOST_ALIKE, true), weight * BEGINNING)));
            }
        }
        return ways;
    }

    private static void add(List<Query> ways, String field, String words, float weight) {
        Query query = new QueryBuilder(Analysis.of(field)).createPhraseQuery(field, words);
        if (query != null) {
            ways.add(new BoostQuery(query, weight));
        }
    }

    /** The word as the beginning of a longer one; empty for one that is too short, or more than letters. */
    static String beginning(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plain = lower.codePoints().allMatch(Character::isLetterOrDigit);
        return plain && lower.codePointCount(0, lower.length()) >= SHORTEST_BEGINNING ? lower : "";
    }
}
