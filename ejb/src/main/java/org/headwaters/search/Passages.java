package org.headwaters.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds the passage of a text that shows best why it was found, and marks the words in it. Works on the text as it is in the database
 * now, which was read for the searcher: the index holds no text to show.
 */
public final class Passages {

    private static final int LONGEST = 240;
    private static final int BEFORE = 60;
    private static final int LOOKED_AT = 50_000;
    private static final int SHORTEST_BEGUN = 4;

    private final Set<String> asIs = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    private Passages() {}

    /**
     * Marks what is looked for.
     *
     * @param meant what means the same as something of it
     */
    public static Passages of(Sought sought, Collection<String> meant) {
        Passages passages = new Passages();
        boolean small = sought.parts().stream().allMatch(part -> part.phrase() || Analysis.small(part.words()));
        for (Sought.Part part : sought.parts()) {
            if (part.without() || !small && !part.phrase() && Analysis.small(part.words())) {
                continue;
            }
            passages.asIs.addAll(words(Fields.AS_IS, part.words()).values().stream()
                    .flatMap(Set::stream)
                    .toList());
            if (!part.phrase()) {
                passages.stems.addAll(words(Fields.EN, part.words()).values().stream()
                        .flatMap(Set::stream)
                        .toList());
                passages.stems.addAll(words(Fields.ES, part.words()).values().stream()
                        .flatMap(Set::stream)
                        .toList());
                String beginning = QueryMaker.beginning(part.words());
                if (!beginning.isEmpty()) {
                    passages.beginnings.add(beginning);
                }
            }
        }
        for (String other : meant) {
            Analysis.words(Fields.BODY + Fields.AS_IS, Words.line(other)).stream()
                    .filter(word -> !Analysis.small(word))
                    .forEach(passages.asIs::add);
        }
        return passages;
    }

    /**
     * What to look for in a text that is too long to be read word by word, what says most first: all of it, phrases, then words by their
     * length without their ends.
     */
    public static List<String> likely(Sought sought, Collection<String> meant) {
        List<String> phrases = new ArrayList<>();
        List<String> single = new ArrayList<>();
        for (Sought.Part part : sought.parts()) {
            if (part.phrase() && !part.without()) {
                phrases.add(part.words());
            } else if (!part.without() && !Analysis.small(part.words())) {
                single.add(begun(part.words()));
            }
        }
        if (sought.parts().stream().noneMatch(part -> part.phrase() || part.without())) {
            phrases.add(0, sought.text());
        }
        single.sort(Comparator.comparingInt(word -> -word.length()));
        phrases.addAll(single);
        phrases.addAll(meant);
        return phrases.stream().distinct().toList();
    }

    /** As much of a word as all its forms in English have. */
    private static String begun(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        List<String> stem = Analysis.words(Fields.BODY + Fields.EN, lower);
        int same = 0;
        while (stem.size() == 1
                && same < Math.min(lower.length(), stem.get(0).length())
                && lower.charAt(same) == stem.get(0).charAt(same)) {
            same++;
        }
        return same < SHORTEST_BEGUN ? lower : lower.substring(0, same);
    }

    /** The best passage of a text; its beginning when nothing of what is looked for is in it. */
    public Passage best(String text) {
        String clean = Words.line(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text);
        TreeMap<Long, String> marks = marks(clean);
        int best = 0;
        int most = 0;
        for (long mark : marks.keySet()) {
            int from = start(mark);
            Set<String> there = new HashSet<>(
                    marks.subMap(mark, key(from + LONGEST - BEFORE, 0)).values());
            if (there.size() > most) {
                most = there.size();
                best = from;
            }
        }
        int from = best <= BEFORE ? 0 : clean.indexOf(' ', best - BEFORE) + 1;
        int to = Math.min(clean.length(), from + LONGEST);
        if (to < clean.length()) {
            int space = clean.lastIndexOf(' ', to);
            to = space > best ? space : to;
        }
        if (to < clean.length() && Character.isLowSurrogate(clean.charAt(to))) {
            to++;
        }
        return cut(clean, marks, from, to);
    }

    /** All of a short text, such as a title. */
    public Passage whole(String text) {
        String clean = Words.line(text);
        return cut(clean, marks(clean), 0, clean.length());
    }

    private static Passage cut(String text, TreeMap<Long, String> marks, int from, int to) {
        List<Passage.Piece> pieces = new ArrayList<>();
        int at = from;
        StringBuilder plain = new StringBuilder(from > 0 ? "\u2026 " : "");
        for (long mark : marks.keySet()) {
            int begin = start(mark);
            int end = (int) (mark & Integer.MAX_VALUE);
            if (begin < at || end > to) {
                continue;
            }
            plain.append(text, at, begin);
            if (plain.length() > 0) {
                pieces.add(new Passage.Piece(plain.toString(), false));
                plain.setLength(0);
            }
            pieces.add(new Passage.Piece(text.substring(begin, end), true));
            at = end;
        }
        plain.append(text, at, Math.max(at, to)).append(to < text.length() ? " \u2026" : "");
        if (plain.length() > 0) {
            pieces.add(new Passage.Piece(plain.toString(), false));
        }
        return new Passage(pieces);
    }

    /** Where the words stand: begin and end in one number, and which word it is. */
    private TreeMap<Long, String> marks(String text) {
        TreeMap<Long, String> marks = new TreeMap<>();
        words(Fields.AS_IS, text).forEach((place, forms) -> forms.stream()
                .filter(form -> asIs.contains(form) || beginnings.stream().anyMatch(form::startsWith))
                .findFirst()
                .ifPresent(form -> marks.put(place, form)));
        for (String language : List.of(Fields.EN, Fields.ES)) {
            words(language, text).forEach((place, forms) -> forms.stream()
                    .filter(stems::contains)
                    .findFirst()
                    .ifPresent(form -> marks.putIfAbsent(place, form)));
        }
        return marks;
    }

    private static TreeMap<Long, Set<String>> words(String way, String text) {
        TreeMap<Long, Set<String>> words = new TreeMap<>();
        String field = Fields.BODY + way;
        try (TokenStream tokens = Analysis.of(field).tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.computeIfAbsent(key(offset.startOffset(), offset.endOffset()), none -> new HashSet<>())
                        .add(term.toString());
            }
            tokens.end();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return words;
    }

    private static long key(int begin, int end) {
        return ((long) begin << Integer.SIZE) | end;
    }

    private static int start(long mark) {
        return (int) (mark >> Integer.SIZE);
    }
}
