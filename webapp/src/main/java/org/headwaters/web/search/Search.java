package org.headwaters.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.search.Hits;
import org.headwaters.search.SearchFacet;
import org.headwaters.search.SearchQueries;
import org.headwaters.search.SearchRequest;
import org.headwaters.search.Sought;
import org.headwaters.search.saved.SavedSearchQueries;
import org.headwaters.search.saved.SavedSearchService;
import org.headwaters.search.saved.SavedSearchView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.PageLinks;
import org.headwaters.web.frame.RequestPath;

/** Looks for words in everything the reader may see, and shows what fits best. */
@RequestScoped
@Named
public class Search {

    @Inject
    private SearchQueries queries;

    @Inject
    private Results loader;

    @Inject
    private Narrowing narrowing;

    @Inject
    private CurrentActor me;

    @Inject
    private RequestPath path;

    @Inject
    private SavedSearchQueries savedSearches;

    @Inject
    private SavedSearchService savedService;

    private SavedSearchView saved;
    private Sought sought = Sought.of("");
    private Map<SearchFacet, Long> chosen = Map.of();
    private boolean newest;
    private Hits hits;
    private List<FiledResult> results = List.of();
    private Wider wider;

    /**
     * What would be found without one of the chosen facets.
     *
     * @param label the facet's choice in words
     * @param address the search without it
     * @param count how many results it has
     */
    public record Wider(String label, String address, int count) {}

    /**
     * A choice that is on.
     *
     * @param label what it says
     * @param address the search without it
     */
    public record On(String label, String address) {}

    /** Before the page is written. */
    public void load() {
        newest = path.parameter("sort").equals(SearchAddress.NEWEST);
        if (path.parameter("saved").isEmpty()) {
            sought = Sought.of(path.parameter("q"));
            chosen = narrowing.chosen();
        } else {
            open(path.id("saved"));
        }
        if (sought.text().isEmpty()) {
            return;
        }
        if (saved == null) {
            saved = savedSearches.same(me.get(), sought, chosen).orElse(null);
        }
        SearchRequest request = new SearchRequest(sought, chosen, newest, path.whole("page", 1));
        hits = queries.find(me.get(), request);
        results = loader.load(me.get(), sought, hits.meant(), hits.hits());
        if (hits.total() == 0) {
            for (SearchFacet facet : chosen.keySet()) {
                int count = queries.without(me.get(), request, facet);
                if (count > 0 && (wider == null || count > wider.count())) {
                    wider = new Wider(label(facet), without(facet), count);
                }
            }
        }
    }

    /** A saved search: as it was saved, the newest first. What it was narrowed to and is none any more is left out. */
    private void open(long id) {
        if (!me.isMember()) {
            throw new NotAllowed("search.saved");
        }
        saved = savedSearches.find(me.get(), id).orElseThrow(NotFound::new);
        savedService.seen(id);
        sought = Sought.of(saved.words());
        chosen = narrowing.known(saved.chosen());
        newest = true;
    }

    /** This search among the reader's saved ones, or null. */
    public SavedSearchView getSaved() {
        return saved;
    }

    /** Whether the reader may save this search. */
    public boolean isSavable() {
        return me.isMember() && saved == null && !sought.none();
    }

    /** Whether it is only said what must not be there, so that there is nothing to look for. */
    public boolean isOnlyWithout() {
        return sought.none();
    }

    /** What is looked for; empty when nothing is. */
    public String getText() {
        return sought.text();
    }

    /** The results of this page. */
    public List<FiledResult> getResults() {
        return results;
    }

    /** How many results there are in all. */
    public int getCount() {
        return hits == null ? 0 : hits.total();
    }

    /** Whether nothing has all or most of the words, so that these have some of them. */
    public boolean isSome() {
        return hits != null && hits.some();
    }

    /** What means the same and was looked for too, in one line; empty for nothing. */
    public String getMeant() {
        return hits == null ? "" : String.join(", ", hits.meant());
    }

    /** What was probably meant; empty when there is nothing to ask. */
    public String getBetter() {
        return hits == null ? "" : hits.better();
    }

    /** Address of the search for what was probably meant. */
    public String getBetterAddress() {
        return Forms.with("/search", "q", getBetter());
    }

    /** What the results can be narrowed by. */
    public List<Narrowing.Group> getGroups() {
        return hits == null || hits.total() == 0 ? List.of() : narrowing.groups(hits.counts(), chosen, hits.total());
    }

    /** The choices that are on, each with the address that leaves it out. */
    public List<On> getOn() {
        return chosen.keySet().stream()
                .map(facet -> new On(label(facet), without(facet)))
                .toList();
    }

    /** What to do about no results: leave out the choice that hides the most; null when that would not help. */
    public Wider getWider() {
        return wider;
    }

    /** Where one asks the community for it: a discussion begins with the words that were looked for. */
    public String getAskAddress() {
        return Forms.with("/discussions/new", "asked", sought.text());
    }

    /** Address of the search with one more choice. */
    public String with(String name, String value) {
        return Forms.with(here().path(), name, value);
    }

    /** Whether the newest come first. */
    public boolean isNewest() {
        return newest;
    }

    /** Address of the same search in the other order. */
    public String getOtherOrder() {
        return here().otherOrder().path();
    }

    /** The page that is shown. */
    public int getPage() {
        return hits == null ? 1 : hits.page();
    }

    /** Whether there are more results than pages to turn to. */
    public boolean isCut() {
        return hits != null && hits.total() > SearchQueries.MOST_PAGES * SearchQueries.PER_PAGE;
    }

    /** The other pages of the results. */
    public PageLinks getPages() {
        return PageLinks.of(getPage(), hits == null ? 1 : hits.pages(), this::pagePath);
    }

    /** Address of a page of the same search. */
    public String pagePath(int number) {
        return here().page(number);
    }

    /** What was chosen, for a form to keep while other words are typed: what it is narrowed to, and the order. */
    public List<Kept> getKept() {
        List<Kept> kept = new ArrayList<>();
        here().values().forEach((facet, value) -> kept.add(new Kept(Narrowing.name(facet), value)));
        if (newest) {
            kept.add(new Kept("sort", SearchAddress.NEWEST));
        }
        return kept;
    }

    /**
     * A chosen value.
     *
     * @param name of the choice in addresses
     * @param value in addresses
     */
    public record Kept(String name, String value) {}

    private String label(SearchFacet facet) {
        return narrowing.choice(facet, chosen.get(facet), 0).label();
    }

    private String without(SearchFacet left) {
        return here().without(left);
    }

    private SearchAddress here() {
        return new SearchAddress(sought, narrowing.values(chosen), newest);
    }
}
