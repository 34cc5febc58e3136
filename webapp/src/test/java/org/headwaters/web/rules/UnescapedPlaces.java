package org.headwaters.web.rules;

import java.util.Map;

/** Where a page writes HTML as it is, and how often. Each is HTML that {@code Markdown} has made and sanitized. */
final class UnescapedPlaces {

    /** Only the tag itself. */
    static final Map<String, Integer> ESCAPE_OFF = Map.of("WEB-INF/tags/sanitized.xhtml", 1);

    /** Where the tag stands. */
    static final Map<String, Integer> ALLOWED = Map.of(
            "WEB-INF/tags/composer.xhtml", 1,
            "WEB-INF/tags/thread-summary.xhtml", 3,
            "WEB-INF/views/discussions/remove-post.xhtml", 1,
            "WEB-INF/tags/profile-sheet.xhtml", 1,
            "WEB-INF/views/guide/guide.xhtml", 1,
            "WEB-INF/views/populations/population.xhtml", 2,
            "WEB-INF/views/resources/resource.xhtml", 1,
            "WEB-INF/views/resources/handout.xhtml", 1,
            "WEB-INF/views/resources/shared-resource.xhtml", 1);

    /** The classes that write it, and the one that can. */
    static final Map<String, Integer> JAVA =
            Map.of("org/headwaters/web/discussions/PostWriter.java", 1, "org/headwaters/web/frame/Html.java", 1);

    private UnescapedPlaces() {}
}
