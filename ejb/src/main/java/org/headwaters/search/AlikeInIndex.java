package org.headwaters.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.AlikeTexts;
import org.headwaters.resource.Fitting;

/** Finds resources for the library: those that may say the same as a text, and those that fit words. The search's gate holds here too. */
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

    @Inject
    private CuratedWords words;

    @Override
    public Optional<Fitting> fitting(Actor actor, String typed) {
        Sought sought = Sought.of(typed);
        if (sought.none()) {
            return Optional.empty();
        }
        feed.catchUp();
        return Optional.of(store.with(searcher -> new Finder(
                                gate.seen(searcher, actor),
                                words.synonyms(),
                                clock.instant().getEpochSecond())
                        .fitting(sought))
                .orElse(new Fitting(List.of(), false, List.of(), "")));
    }

    @Override
    public Set<Long> resources(Actor actor, String text) {
        feed.catchUp();
        return store
                .with(searcher -> {
                    SeenBy seen = gate.seen(searcher, actor);
                    Query like = Likeness.of(seen, "", text);
                    return like == null
                            ? List.<Hit>of()
                            : new Finder(seen, Synonyms.NONE, clock.instant().getEpochSecond()).resources(like, MOST);
                })
                .orElse(List.of())
                .stream()
                .map(Hit::id)
                .collect(Collectors.toSet());
    }
}
