package org.headwaters.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestPaceTest {

    private static long refused(RequestPace pace, String sender, int times, long now) {
        return IntStream.range(0, times)
                .mapToLong(i -> pace.take(sender, now))
                .filter(wait -> wait > 0)
                .count();
    }

    @Test
    void fiftyInTenSecondsPassAndTheNextWaitsForTheWindow() {
        RequestPace pace = new RequestPace(50, 200);

        assertThat(refused(pace, "a", 50, 0)).isZero();

        assertThat(pace.take("a", 4000)).isEqualTo(6);
        assertThat(pace.take("b", 4000)).as("another sender").isZero();
        assertThat(pace.take("a", 10_000)).isZero();
    }

    @Test
    void twoHundredInAMinutePassHoweverTheyAreSpread() {
        RequestPace pace = new RequestPace(50, 200);

        long passed = IntStream.range(0, 60)
                .mapToLong(second -> 5 - refused(pace, "a", 5, second * 1000L))
                .sum();

        assertThat(passed).isEqualTo(200);
        assertThat(pace.take("a", 60_000)).isZero();
    }

    @Test
    void whatWasRefusedDoesNotProlongTheWait() {
        RequestPace pace = new RequestPace(2, 0);
        refused(pace, "a", 500, 0);

        assertThat(pace.take("a", 9_999)).isEqualTo(1);
        assertThat(pace.take("a", 10_000)).isZero();
    }

    @Test
    void zeroIsNoLimit() {
        assertThat(refused(new RequestPace(0, 0), "a", 10_000, 0)).isZero();
    }

    @Test
    void sendersWhoWentAwayAreForgotten() {
        RequestPace pace = new RequestPace(50, 200);
        IntStream.range(0, 1000).forEach(i -> pace.take("sender " + i, 0));

        pace.take("late", 120_001);

        assertThat(pace.size()).isEqualTo(1);
    }
}
