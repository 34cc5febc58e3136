package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.headwaters.resource.Cover;
import org.headwaters.resource.CoverQueries;
import org.headwaters.resource.ResourceRow;

/** What the cards of a list show of the files. */
@RequestScoped
@Named
public class Covers {

    @Inject
    private CoverQueries queries;

    @Inject
    private FileInside inside;

    private Map<Long, Cover> covers = Map.of();

    /** Looks for the covers of one page of a list. */
    void look(List<ResourceRow> rows) {
        covers = queries.of(rows);
    }

    /** What the card of a resource shows, or null. */
    public Cover of(long resourceId) {
        return covers.get(resourceId);
    }

    /** Path of what is shown. */
    public String path(Cover cover) {
        if (cover == null) {
            return null;
        }
        return cover.picture() ? FileServlet.shown(cover.fileId(), cover.name()) : PreviewServlet.path(cover.fileId());
    }

    /** What it shows, for those who do not see it. Empty for a picture that nobody has described: the title stands beside it. */
    public String alt(Cover cover) {
        if (cover == null) {
            return "";
        }
        return cover.picture() ? cover.alt() : inside.alt(cover.inside());
    }
}
