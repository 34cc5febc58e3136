package org.headwaters.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.headwaters.resource.Fitting;

/** Searches in one view of the index, for one searcher. */
final class Finder {

    /** With more results than this nobody is asked whether they meant another word. */
    private static final int FEW = 10;

    private static final List<BytesRef> LIKE = kinds(FoundKind.DISCUSSION, FoundKind.RESOURCE, FoundKind.FAQ);
    private static final List<BytesRef> RESOURCES = kinds(FoundKind.RESOURCE, FoundKind.FAQ);

    private final SeenBy searcher;
    private final CarriersQuery gate;
    private final Synonyms synonyms;
    private final long now;

    /**
     * @param searcher the index as the searcher sees it
     * @param now in seconds
     */
    Finder(SeenBy searcher, Synonyms synonyms, long now) {
        this.searcher = searcher;
        this.gate = searcher.gate();
        this.synonyms = synonyms;
        this.now = now;
    }

    /**
     * One page: what has all or most of the words; where few have, what has words that begin so, too; where nothing has, what has some
     * of them. Whether few have is asked without what it is narrowed to, so that a choice brings as many as its count says.
     */
    Hits find(SearchRequest request) throws IOException {
        Groups groups = search(request, Reach.WHOLE_WORDS, 0, request.newest());
        if (groups.total() < FEW && few(request, groups)) {
            groups = search(request, Reach.BEGINNINGS, 0, request.newest());
        }
        return groups.total() == 0
                ? page(request, search(request, Reach.ALIKE, 0, request.newest()), true)
                : page(request, groups, false);
    }

    /** Whether so few things have the words themselves that beginnings of words are taken too. */
    private boolean few(SearchRequest request, Groups narrowed) throws IOException {
        Groups wide = request.narrowed().isEmpty()
                ? narrowed
                : search(new SearchRequest(request.sought(), Map.of(), true, 1), Reach.WHOLE_WORDS, 0, true);
        return wide.total() < FEW;
    }

    private Hits page(SearchRequest request, Groups groups, boolean some) throws IOException {
        int total = groups.total();
        int pages = Math.min(
                SearchQueries.MOST_PAGES, Math.max(1, (total + SearchQueries.PER_PAGE - 1) / SearchQueries.PER_PAGE));
        int page = Math.min(Math.max(1, request.page()), pages);
        List<Hit> hits = hits(groups, (page - 1) * SearchQueries.PER_PAGE, SearchQueries.PER_PAGE, true);
        Map<SearchFacet, Map<Long, Integer>> counts = new EnumMap<>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            counts.put(facet, groups.counts(facet));
        }
        return new Hits(
                hits,
                total,
                page,
                pages,
                counts,
                some && total > 0,
                meant(request.sought()),
                better(request.sought(), some, total));
    }

    private String better(Sought sought, boolean some, int total) throws IOException {
        boolean few = (some || total > 0 && total < FEW) && !sought.none();
        return few ? new Spelling(searcher, gate, synonyms).better(sought) : "";
    }

    /** All resources that fit, widened as in {@link #find}. */
    Fitting fitting(Sought sought) throws IOException {
        List<Query> filters = List.of(gate, new TermInSetQuery(Fields.WHAT, RESOURCES));
        Groups groups = search(sought, Reach.WHOLE_WORDS, filters, false);
        if (groups.total() < FEW) {
            groups = search(sought, Reach.BEGINNINGS, filters, false);
        }
        boolean some = groups.total() == 0;
        if (some) {
            groups = search(sought, Reach.ALIKE, filters, false);
        }
        int total = groups.total();
        List<Long> ids = hits(groups, 0, Math.min(total, Fitting.MOST)).stream()
                .map(Hit::id)
                .toList();
        return new Fitting(ids, some && total > 0, meant(sought), better(sought, some, total));
    }

    /** What was written from a second on and has all or most of the words, the newest first. */
    List<Hit> since(SearchRequest request, long second) throws IOException {
        Groups all = search(new SearchRequest(request.sought(), Map.of(), true, 1), Reach.WHOLE_WORDS, 0, true);
        Reach reach = all.total() < FEW ? Reach.BEGINNINGS : Reach.WHOLE_WORDS;
        Groups groups = search(request, reach, second, true);
        return hits(groups, 0, SearchQueries.MOST_SINCE);
    }

    private Groups search(SearchRequest request, Reach reach, long since, boolean newest) throws IOException {
        List<Query> filters = new ArrayList<>(List.of(gate));
        request.narrowed()
                .forEach(
                        (facet, value) -> filters.add(new CarriersQuery(facet.field(), Set.of(String.valueOf(value)))));
        if (since > 0) {
            filters.add(NumericDocValuesField.newSlowRangeQuery(Fields.WHEN, since, Long.MAX_VALUE));
        }
        return search(request.sought(), reach, filters, newest);
    }

    private Groups search(Sought sought, Reach reach, List<Query> filters, boolean newest) throws IOException {
        Groups groups = new Groups(now, newest);
        WordsQuery words = QueryMaker.of(sought, synonyms, reach, new Rarity(searcher));
        if (words != null && !sought.none()) {
            collect(words.within(filters), groups);
        }
        return groups;
    }

    /** Discussions and resources that fit a query, without the one it was made of. */
    List<Hit> like(Query query, FoundKind itself, long id) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(gate, Occur.FILTER)
                .add(new TermInSetQuery(Fields.WHAT, LIKE), Occur.FILTER);
        if (itself == FoundKind.DISCUSSION) {
            all.add(new TermQuery(new Term(Fields.THREAD, String.valueOf(id))), Occur.MUST_NOT);
        } else if (itself != null && itself.resource()) {
            all.add(new TermQuery(SearchGate.owner(ChangeKind.RESOURCE, id)), Occur.MUST_NOT);
        }
        Groups groups = new Groups(now, false);
        collect(all.build(), groups);
        return hits(groups, 0, SuggestionQueries.LIKE);
    }

    /** Resources that fit a query, questions and answers among them. */
    List<Hit> resources(Query query, int most) throws IOException {
        Groups groups = new Groups(now, false);
        collect(
                new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(gate, Occur.FILTER)
                        .add(new TermInSetQuery(Fields.WHAT, RESOURCES), Occur.FILTER)
                        .build(),
                groups);
        return hits(groups, 0, most);
    }

    /** Titles and names that have all words, the last of which may be the beginning of one. */
    List<Hit> names(Sought sought) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(gate, Occur.FILTER);
        if (!QueryMaker.title(sought, all)) {
            return List.of();
        }
        Groups groups = new Groups(now, false);
        collect(all.build(), groups);
        return hits(groups, 0, SuggestionQueries.NAMES);
    }

    private static List<BytesRef> kinds(FoundKind... kinds) {
        return Stream.of(kinds)
                .map(kind -> new BytesRef(String.valueOf(kind.ordinal())))
                .toList();
    }

    private static List<Hit> hits(Groups groups, int from, int most) throws IOException {
        return hits(groups, from, most, false);
    }

    private static List<Hit> hits(Groups groups, int from, int most, boolean terms) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (Groups.Group one : groups.ranked(from, most)) {
            hits.add(new Hit(
                    Fields.kindOf(one.key()),
                    Fields.idOf(one.key()),
                    groups.item(one),
                    one.items(),
                    terms ? groups.terms(one) : List.of()));
        }
        return hits;
    }

    private void collect(Query query, Groups groups) throws IOException {
        searcher.search(query, new CollectorManager<Groups, Groups>() {
            @Override
            public Groups newCollector() {
                return groups;
            }

            @Override
            public Groups reduce(Collection<Groups> collected) {
                return groups;
            }
        });
    }

    /** What means the same as something typed. */
    private List<String> meant(Sought sought) {
        Set<String> meant = new LinkedHashSet<>();
        for (int i = 0; i < sought.parts().size(); i++) {
            Synonyms.Same same = synonyms.at(sought.parts(), i);
            if (same != null) {
                meant.addAll(same.others());
                i += same.parts() - 1;
            }
        }
        return List.copyOf(meant);
    }
}
