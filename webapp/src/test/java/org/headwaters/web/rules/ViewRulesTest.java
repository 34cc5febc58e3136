package org.headwaters.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page may hold. */
class ViewRulesTest {

    /**
     * F-02. Mojarra runs the EL of any address given to an include or a template. The address of a script is made by {@code hw:script},
     * whose name is fixed, and that of a picture by {@code hw:picture}, which takes paths of this site alone.
     */
    private static final Pattern EL_IN_ADDRESS = Pattern.compile(
            "(?:\\b(?:src|template)|<hw:script\\s+name)\\s*=\\s*(?:\"[^\"]*[#$]\\{[^\"]*\"|'[^']*[#$]\\{[^']*')");

    private static final Pattern UNESCAPED = Pattern.compile("escape\\s*=\\s*[\"']\\s*(?:false|[#$]\\{)");

    private static final Pattern SANITIZED = Pattern.compile("<hw:sanitized\\b");

    /** HTML as it is, in a component. */
    private static final Pattern WRITTEN = Pattern.compile("[.\\s]sanitized\\(");

    @Test
    void noAddressOfAnIncludeOrTemplateIsComputed() {
        assertThat(matching(Sources.views(), ViewRulesTest::computedAddresses)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ui:include src=\"#{param.p}\"/>",
                "<ui:include src='${bean.page}'/>",
                "<ui:include\n  src = \"/WEB-INF/#{x}.xhtml\"/>",
                "<ui:composition template=\"#{bean.template}\">",
                "<ui:decorate template=\"/a/${x}\">",
                "<script src=\"#{bean.address}\"></script>",
                "<img src=\"#{photo}\" alt=\"\"/>",
                "<script src=\"#{assets.of('a.js')}\"></script>",
                "<hw:script name=\"#{param.name}\"/>",
                "<ui:include src=\"#{assets.of('a.js')}\"/>"
            })
    void plantedComputedAddressIsFound(String planted) {
        assertThat(computedAddresses(planted)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ui:include src=\"/WEB-INF/templates/header.xhtml\"/>",
                "<hw:script name=\"headwaters.js\"/>",
                "<ui:composition template=\"/WEB-INF/templates/page.xhtml\">#{w.name}"
            })
    void fixedAddressIsFine(String fixed) {
        assertThat(computedAddresses(fixed)).isEmpty();
    }

    @Test
    void unescapedOutputStaysOnItsShortList() {
        assertThat(count(UNESCAPED, Sources.views())).isEqualTo(new TreeMap<>(UnescapedPlaces.ESCAPE_OFF));
        assertThat(count(SANITIZED, Sources.views())).isEqualTo(new TreeMap<>(UnescapedPlaces.ALLOWED));
        assertThat(count(WRITTEN, Sources.java())).isEqualTo(new TreeMap<>(UnescapedPlaces.JAVA));
    }

    /** How often something stands in each text that has it. */
    private static Map<String, Integer> count(Pattern pattern, Map<String, String> texts) {
        Map<String, Integer> found = new TreeMap<>();
        texts.forEach((name, text) -> found.put(name, Sources.all(pattern, text).size()));
        found.values().removeIf(times -> times == 0);
        return found;
    }

    @Test
    void plantedUnescapedOutputIsFound() {
        assertThat(Sources.all(UNESCAPED, "<h:outputText value=\"#{x}\" escape=\"false\"/>"))
                .hasSize(1);
        assertThat(Sources.all(UNESCAPED, "<h:outputText escape='#{x}'/>")).hasSize(1);
        assertThat(Sources.all(UNESCAPED, "<h:outputText escape=\"true\"/>")).isEmpty();
    }

    @Test
    void noPageHasAnInlineScriptOrHandler() {
        Pattern inline = Pattern.compile("<script(?![^>]*\\bsrc=)|\\son[a-z]+=\"(?!return false)|javascript:");

        assertThat(matching(Sources.views(), text -> Sources.all(inline, text).stream()
                        .map(match -> match.group())
                        .filter(found -> !found.startsWith(" onc"))
                        .toList()))
                .isEmpty();
    }

    /** {@code hw:part} and {@code hw:load}: what is not shown costs nothing, and it can only be known when the page has been loaded. */
    @Test
    void partsAndRowsAreThoseThatCostNothingWhereTheyAreNotShown() {
        Pattern dear = Pattern.compile("<ui:(?:fragment|repeat)\\b");

        assertThat(matching(Sources.views(), text -> found(dear, text))).isEmpty();
        assertThat(found(dear, "<ui:fragment rendered=\"#{x}\">")).isNotEmpty();
    }

    /** Faces puts the page of a form together twice; what is chosen otherwise the second time is thrown away with what was typed. */
    @Test
    void whatIsMadeOfAPageDoesNotChangeWhileAFormIsAnswered() {
        Pattern choice = Pattern.compile("<c:(?!if test=\"#\\{forms\\.posted(?: or |}))[a-zA-Z]+");

        assertThat(matching(Sources.views(), text -> found(choice, text))).isEmpty();
        assertThat(found(choice, "<c:if test=\"#{forms.decoding or x}\">")).isNotEmpty();
        assertThat(found(choice, "<c:forEach items=\"#{x}\">")).isNotEmpty();
    }

    /** A screen of PrimeFaces keeps its state and is loaded by an event, so its parts are asked one by one. */
    @Test
    void aPageIsLoadedBeforeItIsPutTogether() {
        Pattern late = Pattern.compile("templates/page\\.xhtml(?s:.*)preRenderView");

        assertThat(matching(Sources.views(), text -> found(late, text))).isEmpty();
        assertThat(found(
                        late,
                        "<ui:composition template=\"/WEB-INF/templates/page.xhtml\">\n<f:event type=\"preRenderView\""))
                .isNotEmpty();
    }

    /** {@code SharedExpressions} keeps an expression by its text, so a prefix must mean one thing. */
    @Test
    void aPrefixMeansTheSameInAllViews() {
        Pattern prefix = Pattern.compile("xmlns:([a-z]+)=\"([^\"]+)\"");
        Map<String, Set<String>> meanings = new TreeMap<>();
        Sources.views().values().forEach(text -> Sources.all(prefix, text)
                .forEach(match -> meanings.computeIfAbsent(match.group(1), any -> new TreeSet<>())
                        .add(match.group(2))));

        assertThat(meanings).containsKey("hw").allSatisfy((name, meaning) -> assertThat(meaning)
                .hasSize(1));
    }

    /**
     * Faces numbers what has no id in the order in which it first sees it, and a form that came back may show other parts than before. So
     * rows with fields or forms, their own or those of a tag, have an id of their own.
     */
    @Test
    void rowsWithFieldsOrFormsHaveAnIdOfTheirOwn() {
        Set<String> tags = tagsWithFields(Sources.views());

        assertThat(tags).contains("pollForm", "poll").doesNotContain("resourceCard");
        assertThat(matching(Sources.views(), text -> namelessRows(text, tags))).isEmpty();
    }

    @Test
    void plantedRowsWithoutAnIdAreFound() {
        Set<String> tags = Set.of("pollForm");

        for (String inside : List.of(
                "<h:inputText id=\"a\"/>",
                "<hw:repeat value=\"#{y}\" id=\"b\"><h:form/></hw:repeat>",
                "<p:fileUpload/>",
                "<hw:pollForm/>")) {
            assertThat(namelessRows("<hw:repeat value=\"#{x}\">" + inside + "</hw:repeat>", tags))
                    .as(inside)
                    .hasSize(1);
            assertThat(namelessRows("<hw:repeat id=\"rows\" value=\"#{x}\">" + inside + "</hw:repeat>", tags))
                    .as(inside)
                    .isEmpty();
        }
        assertThat(namelessRows("<hw:repeat value=\"#{x}\"><li>#{y}</li></hw:repeat><h:form/>", tags))
                .isEmpty();
    }

    private static final Pattern FIELD = Pattern.compile("<(?:h:(?:input|select|form|command)\\w*|p:\\w+)\\b");
    private static final Pattern ROWS = Pattern.compile("<hw:repeat\\b([^>]*)>|</hw:repeat>");
    private static final Pattern TAG = Pattern.compile("<hw:(\\w+)\\b");

    /** The tags that bring a field or a form, also by way of another tag. */
    private static Set<String> tagsWithFields(Map<String, String> views) {
        Set<String> tags = new TreeSet<>();
        int before;
        do {
            before = tags.size();
            views.forEach((name, text) -> {
                if (name.startsWith("WEB-INF/tags/") && holdsFields(text, tags)) {
                    tags.add(tagName(name));
                }
            });
        } while (tags.size() > before);
        return tags;
    }

    /** {@code WEB-INF/tags/poll-form.xhtml} is {@code pollForm}. */
    private static String tagName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
        return Pattern.compile("-(.)").matcher(name).replaceAll(match -> match.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static boolean holdsFields(String text, Set<String> tags) {
        return FIELD.matcher(text).find()
                || Sources.all(TAG, text).stream().anyMatch(tag -> tags.contains(tag.group(1)));
    }

    /** Rows that hold fields or forms and have no id. */
    private static List<String> namelessRows(String text, Set<String> tags) {
        List<String> nameless = new ArrayList<>();
        Deque<MatchResult> open = new ArrayDeque<>();
        for (MatchResult found : Sources.all(ROWS, text)) {
            if (found.group(1) != null) {
                open.push(found);
                continue;
            }
            MatchResult begin = open.pop();
            if (!begin.group(1).contains(" id=") && holdsFields(text.substring(begin.end(), found.start()), tags)) {
                nameless.add(begin.group());
            }
        }
        return nameless;
    }

    private static List<String> found(Pattern pattern, String text) {
        return Sources.all(pattern, text).stream().map(match -> match.group()).toList();
    }

    static List<String> computedAddresses(String text) {
        return Sources.all(EL_IN_ADDRESS, text).stream()
                .map(match -> match.group())
                .toList();
    }

    private static Map<String, List<String>> matching(
            Map<String, String> texts, java.util.function.Function<String, List<String>> check) {
        Map<String, List<String>> found = new TreeMap<>();
        texts.forEach((name, text) -> {
            List<String> faults = check.apply(text);
            if (!faults.isEmpty()) {
                found.put(name, faults);
            }
        });
        return found;
    }
}
