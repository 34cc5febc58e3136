package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.resource.InsideFiles;
import org.headwaters.resource.ResourceRow;

/** Where the words somebody looks for stand inside the files of a list. */
@RequestScoped
@Named
public class FoundInside {

    @Inject
    private InsideFiles files;

    private Map<Long, String> excerpts = Map.of();

    /** Looks into the files of one page of a list, in one statement. */
    void look(List<ResourceRow> rows, String typed) {
        SearchWords words = SearchWords.of(typed);
        excerpts = words.none()
                ? Map.of()
                : files.excerpts(rows.stream().map(ResourceRow::id).toList(), words);
    }

    /** The words around, or null. */
    public String of(long resourceId) {
        return excerpts.get(resourceId);
    }
}
