package org.headwaters.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.headwaters.account.OneTimeLink.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** a link in a mail works once, for its time, and for its purpose. */
class OneTimeLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void linkIsGoodForItsTimeAndNotAMomentLonger(Purpose purpose) {
        OneTimeLink link = new OneTimeLink("hash", purpose, 5L, NOW);

        assertThat(link.usable(purpose, NOW)).isTrue();
        assertThat(link.usable(purpose, NOW.plus(purpose.valid()).minusNanos(1000)))
                .isTrue();
        assertThat(link.usable(purpose, NOW.plus(purpose.valid()))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void linkIsGoodForItsPurposeOnly(Purpose purpose) {
        OneTimeLink link = new OneTimeLink("hash", purpose, 5L, NOW);

        for (Purpose other : Purpose.values()) {
            assertThat(link.usable(other, NOW)).isEqualTo(other == purpose);
        }
    }

    @Test
    void linkWorksOnce() {
        OneTimeLink link = new OneTimeLink("hash", Purpose.CHOOSE_PASSWORD, 5L, NOW);

        link.use(NOW);

        assertThat(link.usable(Purpose.CHOOSE_PASSWORD, NOW)).isFalse();
        assertThat(link.subjectId()).isEqualTo(5);
    }

    @Test
    void resetsEndWithinHalfAnHourAndInvitationsWithinADay() {
        assertThat(Purpose.RESET_PASSWORD.valid()).isLessThanOrEqualTo(Duration.ofMinutes(30));
        assertThat(Purpose.CHOOSE_PASSWORD.valid()).isLessThanOrEqualTo(Duration.ofHours(24));
    }
}
