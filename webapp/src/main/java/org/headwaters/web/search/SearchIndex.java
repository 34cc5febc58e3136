package org.headwaters.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.search.IndexService;
import org.headwaters.search.IndexStatus;
import org.headwaters.web.frame.Forms;

/** How the search index is, and the button that makes it anew. */
@RequestScoped
@Named
public class SearchIndex {

    @Inject
    private IndexService service;

    @Inject
    private Forms forms;

    private IndexStatus status;

    /** Before the page is written. */
    public void load() {
        status = service.status();
    }

    /** Makes it anew. */
    public void rebuild() {
        forms.send(service::rebuild);
    }

    /** How it is. */
    public IndexStatus getStatus() {
        return status;
    }
}
