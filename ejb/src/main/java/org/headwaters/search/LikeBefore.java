package org.headwaters.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Remembers for ten minutes what is like a page, for all who may read the same: the page is read far more often than anything like it is
 * written. Holds ids only, which are loaded for each reader anew.
 */
@ApplicationScoped
class LikeBefore {

    private static final int MOST = 2_000;
    private static final Duration FOR = Duration.ofMinutes(10);

    @Inject
    private Clock clock;

    private final Map<Asked, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Answer> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What was asked.
     *
     * @param tokens what the reader may see
     */
    record Asked(FoundKind kind, long id, String title, int words, Set<String> tokens) {}

    private record Answer(List<Hit> hits, Instant at) {}

    List<Hit> or(Asked asked, Supplier<List<Hit>> find) {
        Instant now = clock.instant();
        synchronized (answers) {
            Answer answer = answers.get(asked);
            if (answer != null && answer.at.plus(FOR).isAfter(now)) {
                return answer.hits;
            }
        }
        List<Hit> hits = find.get();
        synchronized (answers) {
            answers.put(asked, new Answer(hits, now));
        }
        return hits;
    }
}
