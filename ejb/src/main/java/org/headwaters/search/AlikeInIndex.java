package org.headwaters.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.AlikeTexts;

/** Finds resources that may say the same as a text. The search's gate holds here too. */
@ApplicationScoped
public class AlikeInIndex implements AlikeTexts {

    private static final int MOST = 20;

    @Inject
    private SearchFeed feed;

    @Inject
    private IndexStore store;

    @Inject
    private SearchGate gate;

    @Inject
    private Clock clock;

    @Override
    public Set<Long> resources(Actor actor, String words) {
        feed.catchUp();
        return store
                .with(searcher -> {
                    Query like = Likeness.of(searcher.getIndexReader(), "", words);
                    return like == null
                            ? List.<Hit>of()
                            : new Finder(
                                            searcher,
                                            gate.filter(actor),
                                            Synonyms.NONE,
                                            clock.instant().getEpochSecond())
                                    .resources(like, MOST);
                })
                .orElse(List.of())
                .stream()
                .map(Hit::id)
                .collect(Collectors.toSet());
    }
}
