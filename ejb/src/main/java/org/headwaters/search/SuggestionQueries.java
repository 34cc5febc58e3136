package org.headwaters.search;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.headwaters.platform.gate.Actor;

/**
 * What one might want to read next: what is like something, and titles and names that begin as somebody types. The same gate as the
 * search; whoever shows it loads it through the queries of its own feature, for the same actor.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SuggestionQueries {

    /** Most things that are like something. */
    public static final int LIKE = 5;
    /** Most titles and names. */
    public static final int NAMES = 8;

    @Inject
    private IndexStore store;

    @Inject
    private SearchGate gate;

    @Inject
    private LikeBefore before;

    @Inject
    private Clock clock;

    /**
     * Discussions and resources that are like a text.
     *
     * @param itself what the text is of, which is not like itself; null for a text that is only being written
     */
    public List<Hit> like(Actor actor, FoundKind itself, long id, String title, String words) {
        Set<String> tokens = gate.readable(actor);
        return before.or(
                new LikeBefore.Asked(itself, id, title, words.hashCode(), tokens), () -> store.with(searcher -> {
                            SeenBy seen = new SeenBy(searcher.getIndexReader(), SearchGate.filter(tokens));
                            Query like = Likeness.of(seen, title, words);
                            return like == null ? List.<Hit>of() : finder(seen).like(like, itself, id);
                        })
                        .orElse(List.of()));
    }

    /** Titles and names that have what was typed so far. */
    public List<Hit> names(Actor actor, String typed) {
        Sought sought = Sought.of(typed);
        return sought.none()
                ? List.of()
                : store.with(searcher -> finder(gate.seen(searcher, actor)).names(sought))
                        .orElse(List.of());
    }

    private Finder finder(SeenBy searcher) {
        return new Finder(searcher, Synonyms.NONE, clock.instant().getEpochSecond());
    }
}
