package org.headwaters.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTest {

    /** Tags, escapes and rel values make the HTML longer than the text; never longer than this many times. */
    private static final int GROWTH = 40;

    private final Markdown markdown = new Markdown();

    /** The corpus of S-01. In the file {@code \n} stands for a line end and {@code \0} for NUL. */
    static Stream<String> corpus() throws IOException {
        try (InputStream in = MarkdownTest.class.getResourceAsStream("xss.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().map(line -> line.replace("\\n", "\n").replace("\\0", "\0")).toList().stream();
        }
    }

    @Test
    void corpusIsLargeEnough() throws IOException {
        assertThat(corpus()).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void nothingOfTheCorpusBecomesMoreThanPlainMarkup(String attack) {
        assertThat(StrictHtml.faults(markdown.render(attack))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void nothingOfTheCorpusHidesInAQuoteAListATableOrALink(String attack) {
        String flat = attack.replace("\n", " ");

        assertThat(StrictHtml.faults(markdown.render("> - " + flat))).isEmpty();
        assertThat(StrictHtml.faults(markdown.render("| a |\n|---|\n| " + flat + " |")))
                .isEmpty();
        assertThat(StrictHtml.faults(markdown.render("[" + flat + "](https://example.org)")))
                .isEmpty();
        assertThat(StrictHtml.faults(markdown.render("[x](https://example.org/" + flat + ")")))
                .isEmpty();
        assertThat(StrictHtml.faults(markdown.render("Words before " + attack + " and after")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p><script>alert(1)</script></p>
                    <p><img src="x"></p>
                    <p onclick="alert(1)">x</p>
                    <p><a href="javascript:alert(1)">x</a></p>
                    <p><a href="java&#10;script&#58;alert(1)">x</a></p>
                    <p><a href="https://example.org" target="_blank">x</a></p>
                    <p>unclosed
                    <p>1 < 2</p>
                    """)
    void strictReaderFindsWhatMustNotBe(String html) {
        assertThat(StrictHtml.faults(html)).isNotEmpty();
    }

    @Test
    void commonMarkComesOut() {
        assertThat(markdown.render("**bold** *soft* ~~gone~~ `code`"))
                .isEqualTo("<p><strong>bold</strong> <em>soft</em> <del>gone</del> <code>code</code></p>\n");
        assertThat(markdown.render("| a |\n|:-:|\n| b |"))
                .contains("<th align=\"center\">a</th>", "<td align=\"center\">b</td>");
        assertThat(markdown.render("3. three")).contains("<ol start=\"3\">");
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(markdown.render(null)).isEmpty();
        assertThat(markdown.render(" \n\t ")).isEmpty();
    }

    @Test
    void headingsStandUnderTheHeadingOfThePage() {
        assertThat(markdown.render("# One")).isEqualTo("<h3>One</h3>\n");
        assertThat(markdown.render("###### Six")).isEqualTo("<h6>Six</h6>\n");
    }

    @Test
    void linksTellNobodyAndVouchForNothing() {
        assertThat(markdown.render("https://example.org"))
                .contains("href=\"https://example.org\"", "nofollow", "noopener", "ugc");
    }

    @Test
    void picturesElsewhereBecomeLinks() {
        assertThat(markdown.render("![A *chart*](https://example.org/c.png)"))
                .doesNotContain("<img")
                .contains("href=\"https://example.org/c.png\"", "A <em>chart</em>");
        assertThat(markdown.render("![](https://example.org/c.png)")).contains(">https://example.org/c.png</a>");
    }

    @Test
    void rawHtmlIsShownAsText() {
        assertThat(markdown.render("<b>x</b>")).isEqualTo("<p>&lt;b&gt;x&lt;/b&gt;</p>\n");
    }

    /** Texts that made other renderers never end, use up the stack, or answer with gigabytes. */
    static List<String> bombs() {
        return List.of(
                "> ".repeat(50_000) + "x",
                "- ".repeat(20_000) + "x",
                "1. ".repeat(20_000) + "x",
                "[".repeat(50_000) + "x" + "]".repeat(50_000),
                "![".repeat(20_000) + "x",
                "*".repeat(100_000),
                "*a_ ".repeat(25_000),
                "**a *b ".repeat(15_000),
                "~~".repeat(50_000),
                "`".repeat(100_000) + "x",
                "<".repeat(100_000),
                "<a href=".repeat(20_000),
                "&#".repeat(50_000),
                "\\".repeat(100_000),
                "[x](".repeat(25_000),
                "[a]: x\n".repeat(20_000) + "[a] ".repeat(20_000),
                "| a ".repeat(5_000) + "|\n" + "|---".repeat(5_000) + "|\n" + "| b ".repeat(5_000) + "|",
                "| a |\n|---|\n" + "| b |\n".repeat(30_000),
                "a@".repeat(50_000),
                "http://".repeat(20_000),
                "\uD83D\uDC9A".repeat(50_000),
                "a\u0301".repeat(50_000),
                "\n".repeat(100_000) + "x",
                "# ".repeat(50_000),
                "```\n".repeat(30_000));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void bombsEndAndStayInProportion(String bomb) {
        String html = markdown.render(bomb);

        assertThat(html.length()).isLessThanOrEqualTo(GROWTH * bomb.length());
        assertThat(StrictHtml.faults(html)).isEmpty();
    }

    @Test
    void hundredThousandLinksAreHundredThousandLinks() {
        String html = markdown.render("[x](https://example.org/) ".repeat(100_000));

        assertThat(html.split("<a ", -1)).hasSize(100_001);
    }

    @Test
    void nestingDeeperThanFortyIsShownAsText() {
        String html = markdown.render("> ".repeat(1_000) + "deep");

        assertThat(html.split("<blockquote>", -1).length - 1).isLessThanOrEqualTo(40);
        assertThat(html).contains("deep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. **Month 1-2:** each doula|1. Month 1-2: each doula",
                "> [Ana, #3](/discussions/7/a?post=3) wrote:\\n>\\n> Hers\\n\\nMine, **all** of it|Mine, all of it",
                "> Hers\\nMine right below|Mine right below",
                "Mine\\n\\n> Hers\\n\\nand mine again|Mine and mine again",
                "> [Ana, #3](/discussions/7) wrote:\\n>\\n> Only hers|\u00abAna, #3 wrote: Only hers\u00bb",
                "See [the *plan*](https://example.org) and ![a map](https://example.org/m.png).|See the plan and a map."
            })
    void ownWordsArePlainAndComeBeforeWhatIsQuoted(String text, String expected) {
        assertThat(markdown.ownWords(text.replace("\\n", "\n"), 160)).isEqualTo(expected);
    }

    @Test
    void ownWordsAreFoundBehindALongQuotation() {
        assertThat(markdown.ownWords("> " + "hers ".repeat(5_000) + "\n\nMine", 160))
                .isEqualTo("Mine");
        assertThat(markdown.ownWords("> " + "hers ".repeat(5_000) + "\n\n", 20)).endsWith("\u2026");
        assertThat(markdown.ownWords("", 160)).isEmpty();
    }
}
