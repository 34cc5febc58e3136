package org.headwaters.search;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.headwaters.platform.gate.Actor;

/** Searches. Whoever shows what was found loads it through the queries of its own feature, for the same actor. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SearchQueries {

    /** Results on one page. */
    public static final int PER_PAGE = 10;
    /** Pages one may turn to. */
    public static final int MOST_PAGES = 50;
    /** Results of {@link #since}. */
    public static final int MOST_SINCE = 100;

    @Inject
    private SearchFeed feed;

    @Inject
    private IndexStore store;

    @Inject
    private SearchGate gate;

    @Inject
    private CuratedWords words;

    @Inject
    private Clock clock;

    /** What the actor may find. A page behind the last one is the last one. */
    public Hits find(Actor actor, SearchRequest request) {
        feed.catchUp();
        return look(actor, request);
    }

    /** How many results there would be without one of the chosen facets. */
    public int without(Actor actor, SearchRequest request, SearchFacet facet) {
        Map<SearchFacet, Long> fewer = new EnumMap<>(SearchFacet.class);
        fewer.putAll(request.narrowed());
        fewer.remove(facet);
        return look(actor, new SearchRequest(request.sought(), fewer, false, 1)).total();
    }

    /**
     * What was written since a time and has all or most of the words, the newest first: no more than {@link #MOST_SINCE}, and nothing
     * that only looks alike.
     */
    public List<Hit> since(Actor actor, SearchRequest request, Instant time) {
        feed.catchUp();
        return store.with(searcher -> finder(searcher, actor).since(request, time.getEpochSecond()))
                .orElse(List.of());
    }

    private Finder finder(IndexSearcher searcher, Actor actor) {
        return new Finder(
                gate.seen(searcher, actor), words.synonyms(), clock.instant().getEpochSecond());
    }

    private Hits look(Actor actor, SearchRequest request) {
        return store.with(searcher -> finder(searcher, actor).find(request)).orElse(Hits.NONE);
    }
}
