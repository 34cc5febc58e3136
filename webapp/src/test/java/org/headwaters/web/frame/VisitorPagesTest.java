package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** When a visitor is given a page again. */
class VisitorPagesTest {

    private static final String THREAD = "/discussions/1/soup";

    private final AtomicLong clock = new AtomicLong();
    private final VisitorPages pages = new VisitorPages(clock::get);

    @Test
    void aPageIsGivenAgainForTwoSecondsWhileNothingChanges() {
        VisitorPages.Page page = VisitorPages.Page.of(7, false, "words".getBytes(StandardCharsets.UTF_8));
        pages.keep(THREAD, page);

        clock.addAndGet(VisitorPages.KEPT.toNanos() - 1);
        assertThat(pages.find(THREAD, 7)).contains(page);
        assertThat(pages.find("/discussions/2/soup", 7)).isEmpty();
        clock.addAndGet(1);
        assertThat(pages.find(THREAD, 7)).isEmpty();
        assertThat(pages.weight()).isZero();
    }

    @Test
    void aPageIsGoneAsSoonAsAnythingChanges() {
        pages.keep(THREAD, VisitorPages.Page.of(7, false, new byte[10]));

        assertThat(pages.find(THREAD, 8)).isEmpty();
    }

    @Test
    void aPageIsGivenAgainForHalfAMinuteOnceNothingHasChangedForAWhile() {
        assertThat(pages.quiet(7)).isFalse();
        clock.addAndGet(VisitorPages.QUIET.toNanos() - 1);
        assertThat(pages.quiet(7)).isFalse();
        clock.addAndGet(1);
        assertThat(pages.quiet(7)).isTrue();

        VisitorPages.Page page = VisitorPages.Page.of(7, true, "words".getBytes(StandardCharsets.UTF_8));
        pages.keep(THREAD, page);
        clock.addAndGet(VisitorPages.KEPT_IN_QUIET.toNanos() - 1);
        assertThat(pages.find(THREAD, 7)).contains(page);
        assertThat(pages.find(THREAD, 8)).as("something changed").isEmpty();
        clock.addAndGet(1);
        assertThat(pages.find(THREAD, 7)).isEmpty();
    }

    @Test
    void quietBeginsAnewWithEachChange() {
        pages.quiet(7);
        clock.addAndGet(VisitorPages.QUIET.toNanos());
        assertThat(pages.quiet(8)).isFalse();
        assertThat(pages.quiet(7)).as("who asked a moment before").isFalse();
        clock.addAndGet(VisitorPages.QUIET.toNanos());
        assertThat(pages.quiet(7)).isTrue();
        assertThat(pages.quiet(8)).isFalse();
    }

    @Test
    void thereIsAnEndToTheMemoryOfPages() {
        Random chance = new Random(1);
        for (int number = 0; number < 20; number++) {
            byte[] large = new byte[1 << 20];
            chance.nextBytes(large);
            pages.keep("/discussions/" + number + "/soup", VisitorPages.Page.of(7, false, large));
        }

        assertThat(pages.weight()).isLessThanOrEqualTo(VisitorPages.MOST_BYTES).isPositive();
    }

    @Test
    void thePackedBytesAreTheSamePage() throws IOException {
        byte[] plain = "words and more words".repeat(100).getBytes(StandardCharsets.UTF_8);

        byte[] packed = VisitorPages.Page.of(7, false, plain).body().packed();

        assertThat(packed.length).isLessThan(plain.length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(plain);
    }
}
