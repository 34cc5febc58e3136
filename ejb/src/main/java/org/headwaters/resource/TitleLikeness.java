package org.headwaters.resource;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two titles may name the same. Case, accents, signs and the order of words do not matter. Of short titles all words are the
 * same; of longer ones four in five are, and the numbers, because last year's report is another one.
 */
final class TitleLikeness {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile(".*\\d.*");
    private static final int LONG = 4;
    private static final double ENOUGH = 0.8;

    private TitleLikeness() {}

    static boolean alike(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        if (first.equals(second)) {
            return !first.isEmpty();
        }
        if (Math.min(first.size(), second.size()) < LONG || !numbers(first).equals(numbers(second))) {
            return false;
        }
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        return both.size() >= ENOUGH * all.size();
    }

    /** The longest words of a title: a title that is alike has most of them. */
    static List<String> telling(String title, int most) {
        return words(title).stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .limit(most)
                .toList();
    }

    private static Set<String> words(String title) {
        String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>(Arrays.asList(BETWEEN.split(plain)));
        words.remove("");
        return words;
    }

    private static Set<String> numbers(Set<String> words) {
        Set<String> found = new HashSet<>(words);
        found.removeIf(word -> !NUMBER.matcher(word).matches());
        return found;
    }
}
