package org.headwaters.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.platform.text.Slugs;
import org.junit.jupiter.api.Test;

/** The other words that are delivered. */
class OtherWordsTest {

    private static final Pattern SAID =
            Pattern.compile("\\('(TOPIC|POPULATION|FOCUS_AREA)', '([^']+)', '([^']+)', '([^']+)'\\)");
    private static final Pattern BEFORE =
            Pattern.compile("(?:SELECT '[^']+'(?: AS term)?,|\\('SHORT_FORM',) '[^']+'(?: AS slug)?, '([^']+)'");
    private static final Set<String> SEARCH_ALONE = Set.of("Uninsured", "Workforce", "Access to care", "Social needs");

    @Test
    void noneMeansTwoThingsAndAllHaveTheirAddress() throws IOException {
        Map<String, String> meant = new HashMap<>();
        for (String before : new String[] {"V132__vocabularies", "V211__short_forms"}) {
            Matcher known = BEFORE.matcher(migration(before));
            while (known.find()) {
                meant.put(stems(known.group(1)), before);
            }
        }
        assertThat(meant).hasSizeGreaterThan(20);
        int count = 0;
        Matcher said = SAID.matcher(migration("V287__other_words"));
        while (said.find()) {
            String word = said.group(4);
            if (SEARCH_ALONE.contains(word)) {
                continue;
            }
            count++;
            String before = meant.putIfAbsent(stems(word), said.group(2));
            assertThat(before == null ? said.group(2) : before).as(word).isEqualTo(said.group(2));
            assertThat(said.group(3)).as(word).isEqualTo(Slugs.of(word, ""));
        }
        assertThat(count).isGreaterThan(100);
    }

    private static String stems(String words) {
        return String.join(" ", Analysis.words(Fields.BODY + Fields.EN, words));
    }

    private static String migration(String name) throws IOException {
        try (InputStream from = OtherWordsTest.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
