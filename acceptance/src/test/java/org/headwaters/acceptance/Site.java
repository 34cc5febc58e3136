package org.headwaters.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources say the site has, and a walk along its links that meets it. So a new page or form is tested without being named. */
final class Site {

    private static final Path WEBAPP = Path.of("../webapp/src/main");
    private static final Pattern ROUTE = Pattern.compile("new Route\\(\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"");
    private static final Pattern FACES_FORM = Pattern.compile("<h:form\\b[^>]*\\bid=\"([^\"]+)\"");
    private static final Pattern PLAIN_FORM =
            Pattern.compile("<form\\b(?=[^>]*\\bmethod=\"post\")[^>]*\\baction=\"([^\"#]+)\"");
    private static final Pattern WHOLE_FORM = Pattern.compile("(?s)<(h:form|form)\\b([^>]*)>(.*?)</\\1>");
    private static final Pattern COMMAND =
            Pattern.compile("<(?:h:commandButton|hw:listener)\\b[^>]*\\bid=\"([^\"]+)\"");
    private static final Pattern BUTTON = Pattern.compile("<button\\b[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@WebServlet\\((?:urlPatterns = )?\"([^\"]+)\"");
    private static final Pattern SERVLET = Pattern.compile("(?s)@WebServlet\\(\"([^\"]+)\"\\).*?void doPost\\(");
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([/?][^\"#]*)");
    /** Pages of one shape that are looked at by one person; the third one shows nothing new. */
    private static final int ALIKE = 2;

    private Site() {}

    /** The templates of all addresses, in their order, each with its view. */
    static Map<String, String> routes() {
        Map<String, String> routes = new LinkedHashMap<>();
        Matcher route = ROUTE.matcher(text(WEBAPP.resolve("java/org/headwaters/web/frame/Routes.java")));
        while (route.find()) {
            routes.put(route.group(1), route.group(2));
        }
        return routes;
    }

    /**
     * All forms that are sent by POST: {@code discussions/thread reply-form} for a form of a view that has an address, the id alone
     * for one of a tag or of a part that several views share.
     */
    static Set<String> forms() {
        Set<String> forms = new TreeSet<>();
        each(WEBAPP.resolve("webapp/WEB-INF"), ".xhtml", (file, text) -> {
            String view = file.replaceAll("^views/|\\.xhtml$", "");
            String before = routes().containsValue(view) ? view + " " : "";
            for (Pattern pattern : List.of(FACES_FORM, PLAIN_FORM)) {
                Matcher form = pattern.matcher(text);
                while (form.find()) {
                    forms.add(before + form.group(1));
                }
            }
        });
        return forms;
    }

    /**
     * Everything that can be done with a form: {@code discussions/thread reply-form#post-reply}. A form without a named button has a dash
     * for it.
     */
    static Set<String> actions() {
        Set<String> actions = new TreeSet<>();
        each(WEBAPP.resolve("webapp/WEB-INF"), ".xhtml", (file, text) -> {
            String view = file.replaceAll("^views/|\\.xhtml$", "");
            String before = routes().containsValue(view) ? view + " " : "";
            Matcher form = WHOLE_FORM.matcher(text);
            while (form.find()) {
                String id = id("<" + form.group(1) + form.group(2) + ">");
                if (!id.isEmpty()) {
                    buttons(form.group(3)).forEach(button -> actions.add(before + id + "#" + button));
                }
            }
        });
        return actions;
    }

    private static String id(String tag) {
        for (Pattern pattern : List.of(FACES_FORM, PLAIN_FORM)) {
            Matcher form = pattern.matcher(tag);
            if (form.find()) {
                return form.group(1);
            }
        }
        return "";
    }

    private static Set<String> buttons(String inside) {
        for (Pattern pattern : List.of(COMMAND, BUTTON)) {
            Set<String> names = new TreeSet<>();
            Matcher button = pattern.matcher(inside);
            while (button.find()) {
                names.add(button.group(1));
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return Set.of("-");
    }

    /** What servlets of our own answer, beside the views. */
    static Set<String> mappings() {
        Set<String> addresses = new TreeSet<>();
        each(WEBAPP.resolve("java"), ".java", (file, text) -> {
            Matcher servlet = MAPPING.matcher(text);
            if (servlet.find()) {
                addresses.add(servlet.group(1));
            }
        });
        return addresses;
    }

    /** The addresses of servlets that take a POST. */
    static Set<String> servlets() {
        Set<String> addresses = new TreeSet<>();
        each(WEBAPP.resolve("java"), ".java", (file, text) -> {
            Matcher servlet = SERVLET.matcher(text);
            if (servlet.find()) {
                addresses.add(servlet.group(1));
            }
        });
        return addresses;
    }

    /** The template an address fits, or the address. */
    static String shape(String path) {
        String plain = path.replaceAll("[?#].*", "");
        for (String template : routes().keySet()) {
            String pattern =
                    template.replaceAll("\\{(?:id|number)}", "\\\\d+").replaceAll("\\{[a-z]+}", "[A-Za-z0-9_-]+");
            if (plain.matches(pattern)) {
                return template;
            }
        }
        return plain;
    }

    /**
     * Follows the links from some pages on, as one person.
     *
     * @param seen gets the path and the HTML of each page
     */
    static void walk(Wire person, List<String> begin, BiConsumer<String, String> seen) {
        Deque<String> ahead = new ArrayDeque<>(begin);
        Set<String> known = new TreeSet<>(begin);
        Map<String, Integer> alike = new HashMap<>();
        while (!ahead.isEmpty()) {
            String path = ahead.poll();
            HttpResponse<String> answer = person.get(path);
            if (answer.statusCode() != 200) {
                continue;
            }
            seen.accept(path, answer.body());
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                next = next.startsWith("?") ? path.replaceAll("\\?.*", "") + next : next;
                if (followed(next)
                        && known.add(next)
                        && alike.merge(shape(next) + names(next), 1, Integer::sum) <= ALIKE) {
                    ahead.add(next);
                }
            }
        }
    }

    private static boolean followed(String path) {
        return !path.startsWith("//") && !path.startsWith("/files/") && !path.startsWith("/static/");
    }

    /** The names in a query: another name may show another form, another value does not. */
    private static String names(String path) {
        int mark = path.indexOf('?');
        return mark < 0 ? "" : path.substring(mark).replaceAll("=[^&]*", "");
    }

    private static void each(Path root, String suffix, BiConsumer<String, String> use) {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .forEach(file -> use.accept(root.relativize(file).toString(), text(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
