package org.headwaters.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to keep the renderer busy, each as long as a post may be. The guard is wide: a slow machine is no fault of the renderer. */
class MarkdownBombsTest {

    private static final int POST = 40_000;
    private static final int MOST = 1_000_000;
    private static final Duration GUARD = Duration.ofSeconds(10);

    private final Markdown markdown = new Markdown();

    private static String full(String unit) {
        return unit.repeat(POST / unit.length());
    }

    static Stream<Arguments> bombs() {
        Map<String, String> bombs = new TreeMap<>();
        bombs.put("quotes in quotes", full("> "));
        bombs.put("lists in lists", full("- "));
        bombs.put("lists and quotes", full("> - 1. "));
        bombs.put("links", full("[a](b) "));
        bombs.put("bare links", full("http://a.bc "));
        bombs.put("open links", full("[a](b"));
        bombs.put("open brackets", full("["));
        bombs.put("brackets in brackets", "[".repeat(POST / 2) + "]".repeat(POST / 2));
        bombs.put("images in images", full("![") + "](x)");
        bombs.put("reference links", "[a]: /x\n\n" + full("[a] "));
        bombs.put("reference definitions", numbered("[a%d]: /x\n"));
        bombs.put("long definitions used", "[a]: /" + "x".repeat(POST / 2) + "\n\n" + "[a]".repeat(POST / 6));
        bombs.put("emphasis", full("*a "));
        bombs.put("emphasis both ways", full("*a**a "));
        bombs.put("emphasis runs", full("**_"));
        bombs.put("strikes", full("~~a~ "));
        bombs.put("wide table", "|" + full("a|") + "\n|" + full("-|") + "\n|" + full("a|"));
        bombs.put(
                "wide head, many rows",
                "|" + "a|".repeat(POST / 8) + "\n|" + "-|".repeat(POST / 8) + "\n" + "|\n".repeat(POST / 4));
        bombs.put(
                "wide head, short rows",
                "|" + "a|".repeat(POST / 8) + "\n|" + "-|".repeat(POST / 8) + "\n" + "|a\n".repeat(POST / 6));
        bombs.put("long table", "|a|\n|-|\n" + full("|a|\n"));
        bombs.put("code ticks", ticks());
        bombs.put("angles", full("<"));
        bombs.put("comments", full("<!-- a "));
        bombs.put("declarations", full("<!A "));
        bombs.put("instructions", full("<?"));
        bombs.put("entities", full("&amp;&#0;&"));
        bombs.put("backslashes", full("\\"));
        bombs.put("headings", full("# a\n"));
        bombs.put("setext", full("a\n=\n"));
        bombs.put("spaces", full(" \n"));
        bombs.put("tabs", full("\t"));
        bombs.put("mail addresses", full("a@b.c "));
        bombs.put("one mail address", full("a.") + "@b.c");
        bombs.put("fences", full("```\n"));
        return bombs.entrySet().stream().map(bomb -> Arguments.of(Named.of(bomb.getKey(), bomb.getValue())));
    }

    private static String numbered(String pattern) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < POST; i++) {
            all.append(String.format(pattern, i));
        }
        return all.toString();
    }

    private static String ticks() {
        StringBuilder all = new StringBuilder();
        for (int i = 1; all.length() < POST; i++) {
            all.append("`".repeat(i)).append('a');
        }
        return all.toString();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void isAnsweredSoonAndStaysSmall(String bomb) {
        String html = assertTimeoutPreemptively(GUARD, () -> markdown.render(bomb));

        assertThat(html.length()).isLessThanOrEqualTo(MOST);
        assertThat(StrictHtml.faults(html)).isEmpty();
    }

    @Test
    void whatGrowsBeyondMeasureIsTooMuchAndShownAsTyped() {
        String table = "|" + "a|".repeat(5000) + "\n|" + "-|".repeat(5000) + "\n" + "|a\n".repeat(5000);
        String links = "[a]: /" + "x".repeat(20_000) + "\n\n" + "[a]".repeat(6000);

        assertThat(markdown.tooMuch(table)).isTrue();
        assertThat(markdown.tooMuch(links)).isTrue();
        assertThat(markdown.render(links)).contains("[a][a][a]").doesNotContain("<a");
    }

    @Test
    void whatPeopleWriteIsNotTooMuch() {
        String table = "| Site | Nurses | Rides | Notes |\n|---|---|---|---|\n"
                + "| Riverbend | 4 | 120 | fine |\n".repeat(900);
        String links = "See [the report](https://example.org/reports/2026/rides-home.pdf). ".repeat(500);

        assertThat(markdown.tooMuch(table)).isFalse();
        assertThat(markdown.tooMuch(links)).isFalse();
        assertThat(markdown.tooMuch(null)).isFalse();
    }
}
