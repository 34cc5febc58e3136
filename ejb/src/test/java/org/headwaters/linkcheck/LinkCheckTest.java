package org.headwaters.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-22T18:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void aLinkIsGoneAfterMissesOnThreeDaysAndThatIsToldOnce() {
        LinkCheck check = new LinkCheck(7L, false, "https://example.org/", NOON);
        assertThat(check.found(Probed.missing("status 404"), NOON)).isFalse();
        assertThat(check.nextAt()).isEqualTo(NOON.plus(DAY));
        assertThat(check.found(Probed.missing("status 404"), NOON.plusSeconds(60)))
                .as("twice on one day is one miss")
                .isFalse();
        assertThat(check.found(Probed.missing("status 404"), NOON.plus(DAY))).isFalse();
        assertThat(check.state()).isEqualTo(LinkState.UNSURE);
        assertThat(check.found(Probed.missing("status 404"), NOON.plus(DAY.multipliedBy(2))))
                .isTrue();
        assertThat(check.state()).isEqualTo(LinkState.GONE);
        assertThat(check.nextAt()).isEqualTo(NOON.plus(DAY.multipliedBy(9)));
        assertThat(check.found(Probed.missing("status 404"), NOON.plus(DAY.multipliedBy(9))))
                .as("told once")
                .isFalse();
    }

    @Test
    void aBusyServerProvesNothingAndAPageThatIsBackIsBack() {
        LinkCheck check = new LinkCheck(7L, false, "https://example.org/", NOON);
        for (int day = 0; day < LinkCheck.MISSES; day++) {
            check.found(Probed.missing("no such host"), NOON.plus(DAY.multipliedBy(day)));
        }
        check.found(Probed.unsure("status 503"), NOON.plus(DAY.multipliedBy(4)));
        assertThat(check.state()).isEqualTo(LinkState.GONE);
        check.found(new Probed(LinkState.OK, null, ""), NOON.plus(DAY.multipliedBy(5)));
        assertThat(check.state()).isEqualTo(LinkState.OK);
        assertThat(check.found(Probed.missing("status 404"), NOON.plus(DAY.multipliedBy(6))))
                .as("counted anew")
                .isFalse();
    }

    @Test
    void whereAPageHasMovedIsToldOnceToo() {
        LinkCheck check = new LinkCheck(7L, false, "https://example.org/", NOON);
        Probed moved = new Probed(LinkState.MOVED, "https://example.org/new", "");
        assertThat(check.found(moved, NOON)).isTrue();
        assertThat(check.found(moved, NOON.plus(LinkCheck.WEEK))).isFalse();
        assertThat(check.state()).isEqualTo(LinkState.MOVED);
    }
}
