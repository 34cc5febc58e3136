package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** When a visitor is given a page again. */
class VisitorPagesTest {

    private static final String THREAD = "/discussions/1/soup";

    private final VisitorPages pages = new VisitorPages();

    @Test
    void aPageIsGivenAgainForTwoSecondsWhileNothingChanges() {
        VisitorPages.Page page = VisitorPages.Page.of(7, 1_000, "words".getBytes(StandardCharsets.UTF_8));
        pages.keep(THREAD, page);

        assertThat(pages.find(THREAD, 7, 1_000 + VisitorPages.KEPT - 1)).contains(page);
        assertThat(pages.find("/discussions/2/soup", 7, 1_000)).isEmpty();
        assertThat(pages.find(THREAD, 7, 1_000 + VisitorPages.KEPT)).isEmpty();
        assertThat(pages.weight()).isZero();
    }

    @Test
    void aPageIsGoneAsSoonAsAnythingChanges() {
        pages.keep(THREAD, VisitorPages.Page.of(7, 1_000, new byte[10]));

        assertThat(pages.find(THREAD, 8, 1_001)).isEmpty();
    }

    @Test
    void theOldestGoWhenThereIsNoRoom() {
        byte[] large = new byte[3 << 20];
        new Random(1).nextBytes(large);
        for (int number = 0; number < 5; number++) {
            pages.keep("/discussions/" + number + "/soup", VisitorPages.Page.of(7, 1_000, large));
        }

        assertThat(pages.weight()).isLessThanOrEqualTo(16L << 20).isPositive();
        assertThat(pages.find("/discussions/0/soup", 7, 1_001)).isEmpty();
        assertThat(pages.find("/discussions/4/soup", 7, 1_001)).isPresent();
    }

    @Test
    void thePackedBytesAreTheSamePage() throws IOException {
        byte[] plain = "words and more words".repeat(100).getBytes(StandardCharsets.UTF_8);

        byte[] packed = VisitorPages.Page.of(7, 0, plain).packed();

        assertThat(packed.length).isLessThan(plain.length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(plain);
    }
}
