package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, [1]",
        "1, 3, [1] 2 3",
        "1, 9, [1] 2 3 … 9",
        "4, 9, 1 2 3 [4] 5 6 … 9",
        "5, 9, 1 2 3 4 [5] 6 7 8 9",
        "50, 250, 1 … 48 49 [50] 51 52 … 250",
        "9, 9, 1 … 7 8 [9]"
    })
    void theEndsAndTheNearPagesAreThereAndWhatIsLeftOutIsSeen(int page, int last, String row) {
        assertThat(PageLinks.of(page, last, number -> "/list?page=" + number).links().stream()
                        .map(PageLinksTest::shown)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(row);
    }

    @Test
    void oneTurnsToThePageBeforeAndAfterWhereThereIsOne() {
        PageLinks first = PageLinks.of(1, 2, Integer::toString);
        PageLinks second = PageLinks.of(2, 2, Integer::toString);

        assertThat(first.previous()).isNull();
        assertThat(first.next()).isEqualTo("2");
        assertThat(second.previous()).isEqualTo("1");
        assertThat(second.next()).isNull();
        assertThat(PageLinks.of(1, 1, Integer::toString).many()).isFalse();
    }

    private static String shown(PageLinks.Link link) {
        return link.number() == 0
                ? "…"
                : link.current() == null ? String.valueOf(link.number()) : "[" + link.number() + "]";
    }
}
