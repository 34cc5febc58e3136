package org.headwaters.web.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address of the site and the view that answers it. A template is a path whose variable parts stand in braces:
 * {@code {id}} is a number of at most 18 digits, {@code {number}} one of at most 9,
 * {@code {secret}} what a link that came by mail ends in, and every other name a slug of lower-case letters, digits and hyphens.
 */
final class Route {

    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    private final String view;
    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();

    Route(String template, String view) {
        this.view = view;
        Matcher part = PART.matcher(template);
        StringBuilder regex = new StringBuilder();
        int from = 0;
        while (part.find()) {
            regex.append(Pattern.quote(template.substring(from, part.start())));
            names.add(part.group(1));
            regex.append(
                    switch (part.group(1)) {
                        case "id" -> "(\\d{1,18})";
                        case "number" -> "(\\d{1,9})";
                        case "secret" -> "([A-Za-z0-9_-]{1,100})";
                        default -> "([a-z0-9-]{1,80})";
                    });
            from = part.end();
        }
        regex.append(Pattern.quote(template.substring(from)));
        this.pattern = Pattern.compile(regex.toString());
    }

    /** The file of the view, under {@code /WEB-INF/views}. */
    String view() {
        return "/WEB-INF/views/" + view + ".xhtml";
    }

    /** The variable parts by name, when the path fits. */
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(parts);
    }
}
