package org.headwaters.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headwaters.platform.text.Markdown;
import org.junit.jupiter.api.Test;

class LinksInWordsTest {

    private static final String SITE = "https://headwaters.example.org";

    private final Markdown markdown = new Markdown();

    @Test
    void eachOutsideLinkIsFoundOnceWhereverAReaderCouldPressIt() {
        String words =
                """
                See [the tool](https://example.org/tool "title"), <https://example.org/angle>, https://example.org/bare.
                ![a picture](https://example.org/picture.png) and [again][ref] and [its part](https://example.org/tool#part).

                [ref]: https://example.org/reference
                """;
        assertThat(LinksInWords.of(markdown, SITE, words))
                .containsExactlyInAnyOrder(
                        "https://example.org/tool",
                        "https://example.org/angle",
                        "https://example.org/bare",
                        "https://example.org/picture.png",
                        "https://example.org/reference");
    }

    @Test
    void whatIsNoOutsideLinkIsNotLookedAt() {
        String words =
                "`https://example.org/code` [mail](mailto:a@example.org) [here](/resources) [script](javascript:alert(1))"
                        + " [files](file:///etc/passwd) [ours](" + SITE + "/discussions/1) "
                        + "[long](https://example.org/" + "a".repeat(1_000) + ")";
        assertThat(LinksInWords.of(markdown, SITE, words)).isEmpty();
        assertThat(LinksInWords.of(markdown, SITE, null)).isEmpty();
    }

    @Test
    void ofAThousandLinksInOneTextFewAreLookedAt() {
        String words = IntStream.range(0, 1_000)
                .mapToObj(n -> "https://example.org/" + n)
                .collect(Collectors.joining(" "));
        assertThat(LinksInWords.of(markdown, SITE, words)).hasSize(LinksInWords.MOST);
    }
}
