package org.headwaters.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form of one of our pages, as a browser would send it: read from the HTML, so that a test need not know its fields.
 *
 * @param page the path of the page it stands on
 * @param id its id, or its action when it has none
 * @param action where it is sent
 * @param multipart whether it carries files
 * @param fields what it sends when nothing is changed
 * @param buttons what may send it
 */
record HtmlForm(String page, String id, String action, boolean multipart, List<Field> fields, List<Field> buttons) {

    static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern CONTROL = Pattern.compile(
            "(?s)<(input|button)\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("(?s)<option\\b([^>]*)>");
    private static final Pattern CHARACTER = Pattern.compile("&#(x?)([0-9a-fA-F]+);");
    private static final Set<String> NO_TEXT =
            Set.of("hidden", "submit", "button", "checkbox", "radio", "file", "image", "reset");

    /**
     * One name and value.
     *
     * @param text whether a person writes into it
     */
    record Field(String name, String value, boolean text) {}

    /** The forms of a page that are sent by POST. */
    static List<HtmlForm> posted(String page, String html) {
        List<HtmlForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            if ("post".equalsIgnoreCase(attribute(form.group(1), "method"))) {
                forms.add(read(page, form.group(1), form.group(2)));
            }
        }
        return forms;
    }

    /** The form with an id. */
    static HtmlForm of(String page, String html, String id) {
        return posted(page, html).stream()
                .filter(form -> form.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form " + id + " on " + page));
    }

    /** With another value in every field of this name; one that is missing is added. */
    HtmlForm with(String name, String value) {
        List<Field> changed = new ArrayList<>();
        boolean there = false;
        for (Field field : fields) {
            boolean this1 = field.name.equals(name);
            changed.add(this1 ? new Field(name, value, field.text) : field);
            there |= this1;
        }
        if (!there) {
            changed.add(new Field(name, value, false));
        }
        return new HtmlForm(page, id, action, multipart, changed, buttons);
    }

    /** With other words in every field a person writes into. */
    HtmlForm withTexts(UnaryOperator<String> words) {
        List<Field> changed = fields.stream()
                .map(field -> field.text ? new Field(field.name, words.apply(field.name), true) : field)
                .toList();
        return new HtmlForm(page, id, action, multipart, changed, buttons);
    }

    /** Without a field. */
    HtmlForm without(String name) {
        List<Field> left =
                fields.stream().filter(field -> !field.name.equals(name)).toList();
        return new HtmlForm(page, id, action, multipart, left, buttons);
    }

    /** As if this button had been pressed. */
    HtmlForm press(Field button) {
        return button.name.isEmpty() ? this : with(button.name, button.value);
    }

    /** As if the button with this name had been pressed. */
    HtmlForm press(String name) {
        return press(buttons.stream()
                .filter(button -> button.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + name + " in " + id + " on " + page)));
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name.equals(name));
    }

    List<String> texts() {
        return fields.stream().filter(Field::text).map(Field::name).toList();
    }

    String encoded() {
        return fields.stream()
                .map(field -> encode(field.name) + "=" + encode(field.value))
                .collect(Collectors.joining("&"));
    }

    /** The same as parts of a multipart body, which the caller ends. */
    String parts(String boundary) {
        StringBuilder body = new StringBuilder();
        for (Field field : fields) {
            body.append("--")
                    .append(boundary)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(field.name)
                    .append("\"\r\n\r\n")
                    .append(field.value)
                    .append("\r\n");
        }
        return body.toString();
    }

    private static HtmlForm read(String page, String head, String inside) {
        List<Field> fields = new ArrayList<>();
        List<Field> buttons = new ArrayList<>();
        Matcher control = CONTROL.matcher(inside);
        while (control.find()) {
            if (control.group(3) != null) {
                fields.add(new Field(name(control.group(3)), plain(control.group(4)), true));
            } else if (control.group(5) != null) {
                fields.add(new Field(name(control.group(5)), chosen(control.group(6)), false));
            } else {
                input(control.group(1), control.group(2), fields, buttons);
            }
        }
        fields.removeIf(field -> field.name.isEmpty());
        String action = plain(attribute(head, "action"));
        String id = attribute(head, "id");
        return new HtmlForm(
                page,
                id.isEmpty() ? action : id,
                action,
                attribute(head, "enctype").startsWith("multipart/"),
                fields,
                buttons);
    }

    private static void input(String tag, String attributes, List<Field> fields, List<Field> buttons) {
        String type = attribute(attributes, "type");
        Field field = new Field(
                name(attributes),
                plain(attribute(attributes, "value")),
                tag.equals("input") && !NO_TEXT.contains(type));
        if (tag.equals("button") || type.equals("submit")) {
            buttons.add(field);
        } else if (type.equals("checkbox") || type.equals("radio")) {
            if (attributes.contains("checked=")) {
                fields.add(field);
            }
        } else if (!type.equals("file")) {
            fields.add(field);
        }
    }

    private static String chosen(String options) {
        Matcher option = OPTION.matcher(options);
        String first = null;
        while (option.find()) {
            String value = plain(attribute(option.group(1), "value"));
            if (option.group(1).contains("selected=")) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first == null ? "" : first;
    }

    private static String name(String attributes) {
        return plain(attribute(attributes, "name"));
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }

    private static String plain(String html) {
        String named = html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", "\u00a0");
        String text = CHARACTER
                .matcher(named)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                        Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16))));
        return text.replace("&amp;", "&");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
