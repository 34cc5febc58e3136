package org.headwaters.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.headwaters.platform.text.Markdown;
import org.junit.jupiter.api.Test;

class BareLinksTest {

    private static final String THREAD = "https://headwaters.example.org/discussions/17/a?view=flat&post=3#post-3";

    private final Markdown markdown = new Markdown();

    private String said(String text, String title) {
        return BareLinks.say(markdown.render(text), address -> address.equals(THREAD) ? title : null);
    }

    @Test
    void bareAddressesSayTheirTitle() {
        assertThat(said("Look:\n\n" + THREAD + "\n\nor <" + THREAD + "> there", "Bus passes"))
                .contains(">Bus passes</a></p>", "or <a ", ">Bus passes</a> there")
                .contains("rel=\"nofollow")
                .doesNotContain(">https://");
    }

    @Test
    void whatSaysSomethingElseStaysAsItWasWritten() {
        for (String text :
                List.of("[our talk](" + THREAD + ")", "`" + THREAD + "`", "    " + THREAD, "https://example.org/a")) {
            assertThat(said(text, "Bus passes")).isEqualTo(markdown.render(text));
        }
    }

    @Test
    void titleIsTextWhateverItHolds() {
        assertThat(said(THREAD, "<script>\"'&$1\\"))
                .contains(">&lt;script&gt;&#34;&#39;&amp;$1\\</a>")
                .doesNotContain("<script>");
    }

    @Test
    void addressesAreAskedForAsTheyWereTyped() {
        List<String> asked = new ArrayList<>();
        BareLinks.say(markdown.render(THREAD + "\n\nhttps://example.org/?a='b'&c=@d"), address -> {
            asked.add(address);
            return null;
        });
        assertThat(asked).containsExactly(THREAD, "https://example.org/?a='b'&c=@d");
    }
}
