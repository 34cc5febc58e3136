package org.headwaters.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * "Did you mean": for words that stand in nothing the searcher may see, ones like them that stand there together with all the others.
 * Texts count as far as the searcher may see them, and beside them the curated words, which everybody may see; so what is hidden is
 * neither suggested nor does it hold a suggestion back.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final int LONG = 6;
    /** Most words alike that are counted. */
    private static final int MOST = 60;
    /** Most words that are tried in the place of one. */
    private static final int CHOICES = 6;
    /** Most ways to put them together that are tried. */
    private static final int WAYS = 40;

    private static final List<String> FIELDS =
            List.of(Fields.TITLE + Fields.AS_IS, Fields.HEADING + Fields.AS_IS, Fields.BODY + Fields.AS_IS);
    /** Only Spanish texts have these. */
    private static final List<String> IN_SPANISH =
            List.of(Fields.TITLE + Fields.ES, Fields.HEADING + Fields.ES, Fields.BODY + Fields.ES);

    private static final List<String> ALL_FIELDS = Stream.of(Fields.TITLE, Fields.HEADING, Fields.BODY)
            .flatMap(place -> Stream.of(place + Fields.AS_IS, place + Fields.EN, place + Fields.ES))
            .toList();

    private final IndexSearcher searcher;
    private final Query gate;
    private final Synonyms synonyms;
    /** Whether it is asked in Spanish: then an English word that looks alike is not what was meant. */
    private boolean spanish;

    /**
     * @param gate what the searcher may see
     * @param synonyms the curated words, which everybody may see
     */
    Spelling(IndexSearcher searcher, Query gate, Synonyms synonyms) {
        this.searcher = searcher;
        this.gate = gate;
        this.synonyms = synonyms;
    }

    /** What was probably meant; empty when every word is known, or nothing like it stands together anywhere. */
    String better(Sought sought) throws IOException {
        spanish = Analysis.askedInSpanish(sought);
        List<List<String>> choices = new ArrayList<>();
        boolean any = false;
        for (Sought.Part part : sought.parts()) {
            List<String> others = part.phrase() || part.without() ? List.of() : others(part.words());
            any |= !others.isEmpty();
            choices.add(others.isEmpty() ? List.of(part.words()) : others);
        }
        for (int way = 0; any && way < WAYS; way++) {
            List<Sought.Part> parts = way(sought, choices, way);
            if (parts.isEmpty()) {
                break;
            }
            if (together(parts)) {
                return parts.stream().map(Spelling::line).collect(Collectors.joining(" "));
            }
        }
        return "";
    }

    /** One way to put the choices together, of which the last changes first; empty when there are not so many. */
    private static List<Sought.Part> way(Sought sought, List<List<String>> choices, int way) {
        Sought.Part[] parts = new Sought.Part[choices.size()];
        int left = way;
        for (int i = parts.length - 1; i >= 0; i--) {
            List<String> words = choices.get(i);
            Sought.Part typed = sought.parts().get(i);
            parts[i] = new Sought.Part(words.get(left % words.size()), typed.phrase(), typed.without());
            left /= words.size();
        }
        return left > 0 ? List.of() : List.of(parts);
    }

    private static String line(Sought.Part part) {
        return (part.without() ? "-" : "") + (part.phrase() ? '"' + part.words() + '"' : part.words());
    }

    /** Whether a text the searcher may see has all of it, in its own words or in curated ones that mean the same. */
    private boolean together(List<Sought.Part> parts) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(gate, Occur.FILTER);
        for (int i = 0; i < parts.size(); i++) {
            Synonyms.Same same = synonyms.at(parts, i);
            if (same != null) {
                BooleanQuery.Builder either = new BooleanQuery.Builder().add(every(parts, i, same), Occur.SHOULD);
                same.others().forEach(other -> either.add(anywhere(other), Occur.SHOULD));
                all.add(either.build(), Occur.FILTER);
                i += same.parts() - 1;
            } else if (parts.get(i).without()) {
                all.add(anywhere(parts.get(i).words()), Occur.MUST_NOT);
            } else if (parts.get(i).phrase() || !Analysis.small(parts.get(i).words())) {
                all.add(anywhere(parts.get(i).words()), Occur.FILTER);
            }
        }
        return searcher.search(all.build(), 1).scoreDocs.length > 0;
    }

    private static Query every(List<Sought.Part> parts, int from, Synonyms.Same same) {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        parts.subList(from, from + same.parts()).forEach(part -> every.add(anywhere(part.words()), Occur.FILTER));
        return every.build();
    }

    private static Query anywhere(String words) {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        for (String field : ALL_FIELDS) {
            Query there = new QueryBuilder(Analysis.of(field)).createPhraseQuery(field, words);
            if (there != null) {
                anywhere.add(there, Occur.SHOULD);
            }
        }
        return anywhere.build();
    }

    /** What may have been meant by a word nothing has, the likeliest first; empty for one that is known. */
    private List<String> others(String typed) throws IOException {
        List<String> forms = Analysis.words(Fields.BODY + Fields.AS_IS, typed);
        if (forms.isEmpty() || Analysis.small(typed)) {
            return List.of();
        }
        String word = forms.get(0);
        int letters = word.codePointCount(0, word.length());
        if (letters < SHORTEST
                || letters > LONGEST
                || !word.codePoints().allMatch(Character::isLetter)
                || synonyms.words().contains(word)
                || known(typed, word)) {
            return List.of();
        }
        List<String> others = new ArrayList<>();
        for (List<String> near : alike(word, letters >= LONG ? 2 : 1).values()) {
            others.addAll(bySeen(near));
            if (others.size() >= CHOICES) {
                break;
            }
        }
        boolean capital = Character.isUpperCase(typed.codePointAt(0));
        return others.stream()
                .limit(CHOICES)
                .map(other -> capital ? capital(other) : other)
                .toList();
    }

    /** Of words as near, the curated ones first, then those that stand in most of what the searcher may see. */
    private List<String> bySeen(List<String> near) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (String one : near.subList(0, Math.min(MOST, near.size()))) {
            int count = spanish
                    ? searcher.count(seen(one, IN_SPANISH))
                    : synonyms.words().contains(one) ? Integer.MAX_VALUE : searcher.count(seen(one, FIELDS));
            if (count > 0) {
                counts.put(one, count);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String capital(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
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
        return searcher.search(seen(word, FIELDS), 1).scoreDocs.length > 0
                || searcher.search(visible, 1).scoreDocs.length > 0;
    }

    /** What the searcher may see that has a word in one of some fields, each as its own analysis has it. */
    private Query seen(String word, List<String> fields) {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        for (String field : fields) {
            Analysis.words(field, word)
                    .forEach(form -> anywhere.add(new TermQuery(new Term(field, form)), Occur.SHOULD));
        }
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
        curated(word, edits, nearness);
        nearness.remove(word);
        Map<Float, List<String>> nearest = new TreeMap<>(Comparator.reverseOrder());
        nearness.forEach((one, near) ->
                nearest.computeIfAbsent(near, none -> new ArrayList<>()).add(one));
        return nearest;
    }

    /** Curated words alike, whether a text has them or not: their other names may stand there. */
    private void curated(String word, int edits, Map<String, Float> nearness) {
        int first = word.offsetByCodePoints(0, 1);
        LevenshteinAutomata automata = new LevenshteinAutomata(word.substring(first), true);
        for (int edit = 1; edit <= edits; edit++) {
            CharacterRunAutomaton alike =
                    new CharacterRunAutomaton(automata.toAutomaton(edit, word.substring(0, first)));
            for (String one : synonyms.words()) {
                if (alike.run(one)) {
                    int shorter = Math.min(word.codePointCount(0, word.length()), one.codePointCount(0, one.length()));
                    nearness.merge(one, 1f - (float) edit / shorter, Math::max);
                }
            }
        }
    }
}
