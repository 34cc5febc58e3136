package org.headwaters.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.search.IndexService;
import org.headwaters.search.IndexStatus;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** How the search index is, and the button that makes it anew. */
@RequestScoped
@Named
public class SearchIndex {

    private static final String BEGUN = "index-begun";

    @Inject
    private IndexService service;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private IndexStatus status;

    /** Before the page is written. */
    public void load() {
        status = service.status();
    }

    /** Makes it anew. */
    public void rebuild() {
        forms.send(key -> Forms.with(service.rebuild(key), "done", BEGUN));
    }

    /** Whether it is made anew just now, or will be in a moment because the button was pressed. */
    public boolean isBegun() {
        return status.building() || path.parameter("done").equals(BEGUN) && status.behind() > 0;
    }

    /** How it is. */
    public IndexStatus getStatus() {
        return status;
    }
}
