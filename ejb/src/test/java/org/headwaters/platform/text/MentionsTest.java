package org.headwaters.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headwaters.platform.text.Mention.Kind;
import org.headwaters.platform.text.Mention.Target;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Map<Mention, Target> KNOWN = Map.of(
            new Mention(Kind.PERSON, "mai-xiong"), new Target("/members/mai-xiong", "@mai-xiong"),
            new Mention(Kind.SPACE, "housing"), new Target("/spaces/housing", "Housing & streets"));

    private final Markdown markdown = new Markdown();

    @Test
    void findsPeopleSpacesAndOrganizationsOnceEach() {
        assertThat(markdown.mentions("@Mai-Xiong and @mai-xiong, *@space:housing*, (@org:open-door)."))
                .containsExactly(
                        new Mention(Kind.PERSON, "mai-xiong"),
                        new Mention(Kind.SPACE, "housing"),
                        new Mention(Kind.ORGANIZATION, "open-door"));
    }

    @Test
    void addressesCodeAndLinksAreNoMentions() {
        assertThat(
                        markdown.mentions(
                                "mai@example.org a@b `@mai-xiong` [@mai-xiong](https://example.org) https://example.org/@mai-xiong\n\n    @mai-xiong"))
                .isEmpty();
    }

    @Test
    void knownOnesBecomeLinksAndTheOthersStayText() {
        assertThat(markdown.render("Ask @mai-xiong, @nobody or @space:housing today.", KNOWN))
                .contains("Ask <a href=\"/members/mai-xiong\"")
                .contains(">&#64;mai-xiong</a>, &#64;nobody or <a href=\"/spaces/housing\"")
                .contains(">Housing &amp; streets</a> today.");
    }

    @Test
    void stormOfNamesIsCutShort() {
        String storm = IntStream.range(0, 30_000).mapToObj(i -> "@m" + i).collect(Collectors.joining(" "));

        assertThat(markdown.mentions(storm)).hasSize(Mentions.MOST);
    }
}
