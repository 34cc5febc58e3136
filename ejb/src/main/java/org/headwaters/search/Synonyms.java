package org.headwaters.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that mean the same, from the curated lists: whoever types one finds the others too. */
final class Synonyms {

    static final Synonyms NONE = new Synonyms(List.of());

    private static final int MOST_WORDS = 8;

    private final Map<String, Set<String>> others = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    /** @param groups those of one group mean the same */
    Synonyms(Collection<? extends Collection<String>> groups) {
        for (Collection<String> group : groups) {
            for (String one : group) {
                String key = key(one);
                words.addAll(Analysis.words(Fields.BODY + Fields.AS_IS, Words.line(one)));
                if (!key.isEmpty()) {
                    Set<String> same = others.computeIfAbsent(key, none -> new LinkedHashSet<>());
                    group.stream().filter(other -> !key(other).equals(key)).forEach(same::add);
                }
            }
        }
        others.values().removeIf(Set::isEmpty);
    }

    /**
     * What was typed, and what means the same.
     *
     * @param parts how many of the words that were typed it takes
     * @param others what means the same
     */
    record Same(int parts, Set<String> others) {}

    /** Every word of the lists, as it stands in texts. */
    Set<String> words() {
        return words;
    }

    /** The longest run of words from there on that has others; null when there is none. What stands in quotes means itself. */
    Same at(List<Sought.Part> parts, int from) {
        Same longest = null;
        StringBuilder key = new StringBuilder();
        for (int i = from; i < Math.min(parts.size(), from + MOST_WORDS); i++) {
            Sought.Part part = parts.get(i);
            if (part.phrase() || part.without()) {
                break;
            }
            key.append(key.length() == 0 ? "" : " ").append(key(part.words()));
            Set<String> same = others.get(key.toString());
            if (same != null) {
                longest = new Same(i + 1 - from, same);
            }
        }
        return longest;
    }

    private static String key(String words) {
        return String.join(" ", Analysis.words(Fields.BODY + Fields.EN, Words.line(words)));
    }
}
