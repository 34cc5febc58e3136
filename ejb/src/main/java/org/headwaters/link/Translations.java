package org.headwaters.link;

import java.util.List;

/**
 * In which other languages there is a resource.
 *
 * @param translator who translated the resource itself, or empty
 * @param others the same in other languages
 */
public record Translations(String translator, List<Translation> others) {

    /** None. */
    static final Translations NONE = new Translations("", List.of());
}
