package org.headwaters.platform.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTML and tells everything in it that a post may not have. It knows nothing of the sanitizer: what is not one of the few things
 * below, written in the one plain way, is a fault.
 */
final class StrictHtml {

    private static final Set<String> VOID = Set.of("br", "hr");
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "em",
            "strong",
            "del",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a");
    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.of("a", Set.of("href", "rel"), "ol", Set.of("start"), "th", Set.of("align"), "td", Set.of("align"));
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"<>]*\")*)\\s*/?>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]+|#x[0-9a-fA-F]+|[a-z]+);");
    private static final Pattern SCHEME = Pattern.compile("^([^/?#]*?):");
    private static final Set<String> PROTOCOLS = Set.of("http", "https", "mailto");

    private final List<String> faults = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    private StrictHtml() {}

    static List<String> faults(String html) {
        StrictHtml reader = new StrictHtml();
        // The sanitizer parts two braces by an empty comment, so that no template engine in a browser takes them for
        // its own.
        reader.read(html.replace("{<!-- -->{", "{{"));
        return reader.faults;
    }

    private void read(String html) {
        Matcher tag = TAG.matcher(html);
        int at = 0;
        while (tag.find()) {
            text(html.substring(at, tag.start()));
            if (tag.group(1).isEmpty()) {
                begin(tag.group(2), tag.group(3));
            } else {
                end(tag.group(2));
            }
            at = tag.end();
        }
        text(html.substring(at));
        if (!open.isEmpty()) {
            faults.add("never closed: " + open);
        }
    }

    private void text(String text) {
        if (text.indexOf('<') >= 0) {
            faults.add("a tag that is none: " + text);
        }
    }

    private void begin(String element, String attributes) {
        if (!ELEMENTS.contains(element)) {
            faults.add("element " + element);
        }
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String name = attribute.group(1);
            if (!ATTRIBUTES.getOrDefault(element, Set.of()).contains(name)) {
                faults.add("attribute " + name + " of " + element);
            }
            if (name.equals("href")) {
                address(decoded(attribute.group(2)));
            }
        }
        if (!VOID.contains(element)) {
            open.push(element);
        }
    }

    private void end(String element) {
        if (open.isEmpty() || !open.pop().equals(element)) {
            faults.add("wrong end of " + element);
        }
    }

    /** Browsers drop spaces and control characters before they look for the scheme. */
    private void address(String address) {
        String plain = address.replaceAll("[\\p{Cntrl}\\s]", "");
        Matcher scheme = SCHEME.matcher(plain);
        if (scheme.find() && !PROTOCOLS.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            faults.add("address " + address);
        }
    }

    private static String decoded(String value) {
        return ENTITY.matcher(value).replaceAll(match -> {
            String entity = match.group(1);
            if (entity.startsWith("#x")) {
                return Matcher.quoteReplacement(Character.toString(Integer.parseInt(entity.substring(2), 16)));
            }
            if (entity.startsWith("#")) {
                return Matcher.quoteReplacement(Character.toString(Integer.parseInt(entity.substring(1))));
            }
            return switch (entity) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "colon" -> ":";
                default -> "?";
            };
        });
    }
}
