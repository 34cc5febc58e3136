package org.headwaters.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.search.SearchFacet;
import org.headwaters.search.Sought;
import org.headwaters.search.saved.SavedSearchQueries;
import org.headwaters.search.saved.SavedSearchService;
import org.headwaters.search.saved.SavedSearchView;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** The searches a member keeps, and saving the one on the search page. */
@RequestScoped
@Named
public class SavedSearches {

    private static final String ADDRESS = "/me/searches";

    @Inject
    private SavedSearchQueries queries;

    @Inject
    private SavedSearchService service;

    @Inject
    private Narrowing narrowing;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private List<SavedSearchView> all = List.of();
    private boolean byMail;

    /** Before the page is written. */
    public void load() {
        if (!me.isMember()) {
            throw new NotAllowed("search.saved");
        }
        all = queries.list(me.get());
    }

    /** The member's searches, the newest first. */
    public List<SavedSearchView> getAll() {
        return all;
    }

    /** What a search is narrowed to, in words. */
    public List<String> narrowed(SavedSearchView search) {
        Map<SearchFacet, Long> known = narrowing.known(search.chosen());
        return known.entrySet().stream()
                .map(one -> narrowing.choice(one.getKey(), one.getValue(), 0).label())
                .toList();
    }

    /** Saves the search of the page, and stays there: with what the searcher has before them, in its order and on its page. */
    public void save() {
        Sought sought = Sought.of(path.parameter("q"));
        Map<SearchFacet, Long> chosen = narrowing.chosen();
        SearchAddress here = new SearchAddress(
                sought, narrowing.values(chosen), path.parameter("sort").equals(SearchAddress.NEWEST));
        int page = path.whole("page", 1);
        forms.run(() -> {
            service.save(sought, chosen, byMail);
            return Forms.with(here.page(page), "done", "search-saved");
        });
    }

    /** Begins to tell of the search whose button was pressed by mail too. */
    public void mail() {
        mail("mail", true);
    }

    /** Ends telling of it by mail. */
    public void noMail() {
        mail("noMail", false);
    }

    private void mail(String button, boolean wanted) {
        long id = path.id(button);
        forms.run(() -> {
            service.mail(id, wanted);
            return ADDRESS + "?done=" + (wanted ? "search-mail" : "search-no-mail");
        });
    }

    /** Forgets the search whose button was pressed. */
    public void remove() {
        long id = path.id("remove");
        forms.run(() -> {
            service.remove(id);
            return ADDRESS + "?done=search-removed";
        });
    }

    /** Whether new results are told by mail too. */
    public boolean isByMail() {
        return byMail;
    }

    /** For the form. */
    public void setByMail(boolean byMail) {
        this.byMail = byMail;
    }
}
