package org.headwaters.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.analysis.CharArraySet;
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

    private final CharArraySet asIs = new CharArraySet(8, false);
    private final CharArraySet stems = new CharArraySet(8, false);
    private final List<char[]> beginnings = new ArrayList<>();

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
            passages.asIs.addAll(Analysis.words(Fields.BODY + Fields.AS_IS, part.words()));
            if (!part.phrase()) {
                passages.stems.addAll(Analysis.words(Fields.BODY + Fields.EN, part.words()));
                passages.stems.addAll(Analysis.words(Fields.BODY + Fields.ES, part.words()));
                String beginning = QueryMaker.beginning(part.words());
                if (!beginning.isEmpty()) {
                    passages.beginnings.add(beginning.toCharArray());
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
        int from = best <= BEFORE ? 0 : beginning(clean, best);
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

    /** Where a passage begins: with a word, or in the middle of what has no spaces. */
    private static int beginning(String text, int mark) {
        int from = mark - BEFORE;
        int space = text.indexOf(' ', from);
        if (space >= 0 && space < mark) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
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
        mark(text, Fields.AS_IS, word -> has(asIs, word) || begun(word), marks);
        if (!stems.isEmpty()) {
            mark(text, Fields.EN, word -> has(stems, word), marks);
            mark(text, Fields.ES, word -> has(stems, word), marks);
        }
        return marks;
    }

    private static void mark(
            String text, String way, Predicate<CharTermAttribute> sought, TreeMap<Long, String> marks) {
        String field = Fields.BODY + way;
        try (TokenStream words = Analysis.of(field).tokenStream(field, text)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (sought.test(word)) {
                    marks.putIfAbsent(key(offset.startOffset(), offset.endOffset()), word.toString());
                }
            }
            words.end();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static boolean has(CharArraySet words, CharTermAttribute word) {
        return words.contains(word.buffer(), 0, word.length());
    }

    private boolean begun(CharTermAttribute word) {
        for (char[] beginning : beginnings) {
            int length = beginning.length;
            if (word.length() >= length && Arrays.equals(word.buffer(), 0, length, beginning, 0, length)) {
                return true;
            }
        }
        return false;
    }

    private static long key(int begin, int end) {
        return ((long) begin << Integer.SIZE) | end;
    }

    private static int start(long mark) {
        return (int) (mark >> Integer.SIZE);
    }
}
