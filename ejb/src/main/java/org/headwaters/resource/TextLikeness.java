package org.headwaters.resource;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two texts are the same or nearly so: most runs of four words of the one stand in the other. Short texts are never alike, and
 * a text that only quotes a part of another one is another text.
 */
final class TextLikeness {

    /** What is looked at of a text, in characters. */
    static final int LOOKED_AT = 60_000;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int RUN = 4;
    private static final int FEWEST = 12;
    private static final double ENOUGH = 0.7;

    private TextLikeness() {}

    static boolean alike(String one, String other) {
        return alike(runs(one), runs(other));
    }

    /** Whether two texts whose runs are known are alike. */
    static boolean alike(Set<Integer> first, Set<Integer> second) {
        if (Math.min(first.size(), second.size()) < FEWEST) {
            return false;
        }
        Set<Integer> both = new HashSet<>(first);
        both.retainAll(second);
        int all = first.size() + second.size() - both.size();
        return both.size() >= ENOUGH * all;
    }

    /** The runs of four words of a text, to be compared with those of many others. */
    static Set<Integer> runs(String text) {
        Set<Integer> runs = new HashSet<>();
        Deque<String> last = new ArrayDeque<>();
        String looked = text.substring(0, Math.min(LOOKED_AT, text.length())).toLowerCase(Locale.ROOT);
        Arrays.stream(BETWEEN.split(looked)).filter(word -> !word.isEmpty()).forEach(word -> {
            last.addLast(word);
            if (last.size() > RUN) {
                last.removeFirst();
            }
            if (last.size() == RUN) {
                runs.add(String.join(" ", last).hashCode());
            }
        });
        return runs;
    }
}
