package org.headwaters.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** a sign-in ends two hours after the last request and after twelve hours whatever happens, unless it is kept. */
class DeviceTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration MOMENT = Duration.ofNanos(1000);

    private final Device passing = new Device(1L, "first", false, "Firefox on Linux", START);
    private final Device kept = new Device(1L, "first", true, "Firefox on Linux", START);

    @Test
    void signInThatIsNotKeptEndsTwoHoursAfterTheLastRequest() {
        assertThat(passing.expired(START.plus(Device.IDLE).minus(MOMENT))).isFalse();
        assertThat(passing.expired(START.plus(Device.IDLE))).isTrue();

        passing.seen(START.plus(Duration.ofHours(1)));

        assertThat(passing.expired(START.plus(Device.IDLE))).isFalse();
        assertThat(passing.expired(START.plus(Duration.ofHours(3)))).isTrue();
    }

    @Test
    void signInThatIsNotKeptEndsAfterTwelveHoursWhateverHappens() {
        for (int hour = 1; hour <= 11; hour++) {
            passing.seen(START.plus(Duration.ofHours(hour)));
        }

        assertThat(passing.expired(START.plus(Device.LONGEST).minus(MOMENT))).isFalse();
        assertThat(passing.expired(START.plus(Device.LONGEST))).isTrue();
    }

    @Test
    void keptSignInEndsSixtyDaysAfterTheLastRequest() {
        assertThat(kept.expired(START.plus(Device.KEPT).minus(MOMENT))).isFalse();
        assertThat(kept.expired(START.plus(Device.KEPT))).isTrue();

        kept.seen(START.plus(Duration.ofDays(59)));

        assertThat(kept.expired(START.plus(Duration.ofDays(118)))).isFalse();
    }

    @Test
    void onlyAKeptSignInGetsANewSecretAndOnlyAfterADay() {
        assertThat(kept.dueForRotation(START.plus(Device.ROTATION).minus(MOMENT)))
                .isFalse();
        assertThat(kept.dueForRotation(START.plus(Device.ROTATION))).isTrue();
        assertThat(passing.dueForRotation(START.plus(Device.ROTATION))).isFalse();

        kept.rotate("second", START.plus(Device.ROTATION));

        assertThat(kept.tokenHash()).isEqualTo("second");
        assertThat(kept.dueForRotation(START.plus(Device.ROTATION))).isFalse();
    }

    @Test
    void oldSecretIsGoodForAGraceAndThenMeansACopy() {
        Instant rotation = START.plus(Device.ROTATION);
        kept.rotate("second", rotation);

        assertThat(kept.copied("first", rotation.plus(Device.GRACE).minus(MOMENT)))
                .isFalse();
        assertThat(kept.copied("first", rotation.plus(Device.GRACE))).isTrue();
        assertThat(kept.copied("second", rotation.plus(Device.GRACE))).isFalse();
        assertThat(kept.copied("never", rotation.plus(Device.GRACE))).isFalse();
    }

    @Test
    void beforeTheFirstRenewalNoSecretIsACopy() {
        assertThat(kept.copied("first", START.plus(Duration.ofDays(3)))).isFalse();
    }

    @Test
    void lastRequestIsWrittenDownEveryFiveMinutes() {
        assertThat(kept.dueForSeen(START.plus(Device.SEEN_STEP).minus(MOMENT))).isFalse();
        assertThat(kept.dueForSeen(START.plus(Device.SEEN_STEP))).isTrue();
    }
}
