package org.headwaters.discussion;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a composer sends beside title and words: a poll, a content note, what a thread of some type needs. Threads and posts do not know
 * what is in it; each feature reads its own fields when a post is checked ({@link PostChecked}) and published ({@link PostPublished}).
 * A draft keeps all of it. Nothing in it has been checked.
 *
 * @param values field names, without the {@value #PREFIX} they carry in a form, and what was sent for each
 */
public record PostFields(Map<String, List<String>> values) {

    /** What the names of such fields begin with in a form. */
    public static final String PREFIX = "post.";
    /** Nothing beside title and words. */
    public static final PostFields NONE = new PostFields(Map.of());

    /** Most characters of all fields together that are kept in a draft. */
    static final int LIMIT = 100_000;

    /** Fields that are never empty in a form that nobody has touched. */
    private static final Set<String> BY_ITSELF =
            Set.of(DraftMark.FIELD, "thread", "type", "space", "pollKind", "audience", "files-shown", "file-kept");

    private static final int MOST_NAMES = 100;
    private static final int MOST_VALUES = 100;

    /** A copy that nobody can change. */
    public PostFields {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /** Those parameters of a form that are such fields; more than a hundred, or a hundred values of one, are left out. */
    public static PostFields of(Map<String, String[]> parameters) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        parameters.forEach((name, all) -> {
            if (name.startsWith(PREFIX) && name.length() > PREFIX.length() && found.size() < MOST_NAMES) {
                found.put(
                        name.substring(PREFIX.length()),
                        java.util.Arrays.stream(all).limit(MOST_VALUES).toList());
            }
        });
        return found.isEmpty() ? NONE : new PostFields(found);
    }

    /** The same fields and one more, which replaces one of the same name. */
    public PostFields with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, List.of(value == null ? "" : value));
        return new PostFields(more);
    }

    /** The same fields but one. */
    PostFields without(String name) {
        if (!values.containsKey(name)) {
            return this;
        }
        Map<String, List<String>> fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new PostFields(fewer);
    }

    /** The same fields and more values of one. */
    public PostFields and(String name, List<String> more) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        List<String> joined = new ArrayList<>(all(name));
        joined.addAll(more);
        all.put(name, joined);
        return new PostFields(all);
    }

    /** The first value of a field, or empty. */
    public String text(String name) {
        List<String> all = values.get(name);
        return all == null || all.isEmpty() ? "" : all.get(0);
    }

    /** All values of a field, in their order. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether a field has any value that is not blank. */
    public boolean has(String name) {
        return all(name).stream().anyMatch(value -> !value.isBlank());
    }

    /** Whether somebody has filled in anything: not what a composer sends by itself, such as the first choice of a list. */
    public boolean filled() {
        return values.keySet().stream().anyMatch(name -> !BY_ITSELF.contains(name) && has(name));
    }

    /** As one line of text, as a draft keeps it. */
    public String encoded() {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, all) -> all.forEach(value -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return String.join("&", pairs);
    }

    /** From what {@link #encoded} made; what cannot be read is left out. */
    public static PostFields decoded(String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                continue;
            }
            try {
                found.computeIfAbsent(
                                URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                                name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException damaged) {
                continue;
            }
        }
        return new PostFields(found);
    }
}
