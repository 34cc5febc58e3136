package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.resource.InsideFile;
import org.headwaters.resource.InsideFiles;
import org.headwaters.resource.ResourceRow;

/** Where the words somebody looks for stand inside the files of a list. */
@RequestScoped
@Named
public class FoundInside {

    @Inject
    private InsideFiles files;

    private Map<Long, InsideFile> excerpts = Map.of();

    /** Looks into the files of one page of a list, in one statement. */
    void look(List<ResourceRow> rows, String typed) {
        SearchWords words = SearchWords.of(typed);
        // Where the card already shows the words, the file's need not be shown too.
        List<Long> asked = rows.stream()
                .filter(row -> !shows(row.title() + " " + row.excerpt(), words))
                .map(ResourceRow::id)
                .toList();
        excerpts = words.none() ? Map.of() : files.excerpts(asked, words.words());
    }

    private static boolean shows(String text, SearchWords words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.words().stream().allMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The words around and where they stand, or null. */
    public InsideFile of(long resourceId) {
        return excerpts.get(resourceId);
    }
}
