package org.headwaters.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.headwaters.platform.text.TextDiff.Kind;
import org.headwaters.platform.text.TextDiff.Part;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    @Test
    void oneWordOfALineIsTold() {
        assertThat(TextDiff.between("We meet on Monday at noon.\nBye.", "We meet on Tuesday at noon.\nBye."))
                .containsExactly(
                        new Part(Kind.SAME, "We meet on "),
                        new Part(Kind.REMOVED, "Monday"),
                        new Part(Kind.ADDED, "Tuesday"),
                        new Part(Kind.SAME, " at noon.\nBye."));
    }

    @Test
    void nothingChangedIsOnePart() {
        assertThat(TextDiff.between("Same\nwords", "Same\nwords")).containsExactly(new Part(Kind.SAME, "Same\nwords"));
        assertThat(TextDiff.between("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | 'new'
                    'old' | ''
                    'a b c' | 'c b a'
                    'one' | 'one two  three '
                    'spaces  here' | 'spaces here'
                    """)
    void bothTextsCanBePutTogetherAgain(String before, String after) {
        List<Part> parts = TextDiff.between(before, after);

        assertThat(without(parts, Kind.ADDED)).isEqualTo(before);
        assertThat(without(parts, Kind.REMOVED)).isEqualTo(after);
    }

    @Test
    void longAndUnlikeTextsAreComparedAtOnce() {
        String before = "a b\n".repeat(10_000);
        String after = "c d e\n".repeat(6_600);
        String longLine = "word ".repeat(8_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(without(TextDiff.between(before, after), Kind.ADDED)).isEqualTo(before);
            assertThat(without(TextDiff.between(longLine, "other ".repeat(6_000)), Kind.ADDED))
                    .isEqualTo(longLine);
        });
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
