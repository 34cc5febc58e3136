package org.headwaters.linkcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwaters.platform.config.Settings;
import org.headwaters.platform.text.Markdown;

/** Finds the outside links that stand in a description. */
@ApplicationScoped
class LinksInWords {

    /** More different links in one text than this are passed over: nobody's server is asked a thousand times because of one text. */
    static final int MOST = 30;

    private static final int MOST_ADDRESS = 1_000;

    @Inject
    private Markdown markdown;

    @Inject
    private Settings settings;

    /** The different addresses outside of this Headwaters, without the places inside their pages. */
    Set<String> of(String description) {
        return of(markdown, settings.publicUrl(), description);
    }

    static Set<String> of(Markdown markdown, String site, String description) {
        return markdown.links(description).stream()
                .filter(address -> address.regionMatches(true, 0, "http://", 0, 7)
                        || address.regionMatches(true, 0, "https://", 0, 8))
                .filter(address -> !address.equals(site) && !address.startsWith(site + "/"))
                .map(address -> address.replaceFirst("#.*", ""))
                .filter(address -> address.length() <= MOST_ADDRESS)
                .distinct()
                .limit(MOST)
                .collect(Collectors.toSet());
    }
}
