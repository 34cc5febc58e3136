package org.headwaters.web.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.headwaters.search.Passage;

/**
 * A result and why it is one, where it does not show that itself.
 *
 * @param result the result
 * @param filed the curated words it is filed under that were looked for, where neither title nor passage shows them
 */
public record FiledResult(Result result, List<Passage> filed) {

    /**
     * A result, with those of its curated words that tell something new.
     *
     * @param labels what it is filed under, with what was looked for marked
     */
    static FiledResult of(Result result, List<Passage> labels) {
        Set<String> said = new HashSet<>(result.title().marked());
        if (result.words() != null) {
            said.addAll(result.words().marked());
        }
        return new FiledResult(
                result,
                labels.stream()
                        .filter(label -> label.marked().stream()
                                .anyMatch(word -> said.stream().noneMatch(other -> sameBeginning(word, other))))
                        .toList());
    }

    /** Whether they are forms of one word, such as one and many. */
    private static boolean sameBeginning(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
