package org.headwaters.discussion;

import java.util.ArrayList;
import java.util.List;

/**
 * A topic of a thread.
 *
 * @param slug its name in addresses
 * @param label the word to show
 */
public record ThreadTopicView(String slug, String label) {

    /** From what the list's statement gathers in one column: {@code slug=label|}, several with commas between. */
    static List<ThreadTopicView> all(String gathered) {
        if (gathered == null || gathered.isEmpty()) {
            return List.of();
        }
        List<ThreadTopicView> topics = new ArrayList<>();
        for (String pair : gathered.split("\\|,?")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                topics.add(new ThreadTopicView(pair.substring(0, equals), pair.substring(equals + 1)));
            }
        }
        topics.sort(java.util.Comparator.comparing(ThreadTopicView::label));
        return topics;
    }
}
